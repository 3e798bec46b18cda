package dev.haechi.app.nodes;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.Clusters;
import dev.haechi.app.design.Design;
import dev.haechi.app.design.Designs;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster whose pods {@code caller} and {@code redis} stand on two nodes of two subnets, and what
 * is known of it; a test changes one thing.
 */
record Ground(
        String landscape,
        String manifests,
        List<String> nodes,
        Fact<String> overlay,
        Fact<Boolean> kubeProxy,
        String pods,
        String services) {

    static final Ground USUAL =
            new Ground(
                    landscape("10.20.10.11", "10.20.11.11", ingress("udp/8472"), "one", "one"),
                    manifests("", ""),
                    List.of("n1", "n2"),
                    Fact.known("flannel-vxlan"),
                    Fact.known(true),
                    "10.244.0.0/16",
                    "10.96.0.0/12");

    /** What a group lets in from everybody. */
    static String ingress(String services) {
        return """
        {"id": "in", "direction": "INGRESS", "peer": {"addresses": ["0.0.0.0/0", "::/0"]},
         "services": "%s"},
        """
                .formatted(services);
    }

    /** Two nodes; the group {@code one} has a rule, and the group {@code other} lets nothing in. */
    static String landscape(
            String first, String second, String rule, String firstGroup, String secondGroup) {
        return """
        {"apiVersion": "haechi.dev/v1", "kind": "Landscape", "environment": "test",
         "vpcs": [{"id": "v", "cidrs": ["10.20.0.0/16", "fd00:20::/48"]}],
         "subnets": [
          {"id": "a", "vpc": "v", "cidrs": ["10.20.10.0/24", "fd00:20:0:10::/64"], "routeTable": "t"},
          {"id": "b", "vpc": "v", "cidrs": ["10.20.11.0/24", "fd00:20:0:11::/64"], "routeTable": "t"}],
         "routeTables": [{"id": "t", "vpc": "v", "routes": [
          {"id": "r4", "destination": "10.20.0.0/16", "target": {"kind": "local"}},
          {"id": "r6", "destination": "fd00:20::/48", "target": {"kind": "local"}}]}],
         "groups": [
          {"id": "one", "vpc": "v", "rules": [%s%s]},
          {"id": "other", "vpc": "v", "rules": [%s]}],
         "instances": [
          {"id": "n1", "subnet": "a", "addresses": ["%s"], "groups": ["%s"], "forwards": true,
           "service": "node"},
          {"id": "n2", "subnet": "b", "addresses": ["%s"], "groups": ["%s"], "forwards": true,
           "service": "node"}]}
        """
                .formatted(rule, out("one"), out("other"), first, firstGroup, second, secondGroup);
    }

    private static String out(String group) {
        return """
        {"id": "%s-out", "direction": "EGRESS", "peer": {"addresses": ["0.0.0.0/0", "::/0"]},
         "services": "any"}
        """
                .formatted(group);
    }

    /** The two pods and the service of one of them, with more of what their specs say. */
    static String manifests(String caller, String redis) {
        return """
        {apiVersion: v1, kind: Pod, metadata: {name: caller, labels: {app: caller}}, spec: {%s}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: redis, labels: {app: redis}}, spec: {%s}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: cache},
         spec: {selector: {app: redis}, ports: [{port: 6379}]}}
        """
                .formatted(caller, redis);
    }

    Ground landscaped(String other) {
        return new Ground(other, manifests, nodes, overlay, kubeProxy, pods, services);
    }

    Ground described(String other) {
        return new Ground(landscape, other, nodes, overlay, kubeProxy, pods, services);
    }

    Ground named(String... others) {
        return new Ground(
                landscape, manifests, List.of(others), overlay, kubeProxy, pods, services);
    }

    Ground carried(Fact<String> by) {
        return new Ground(landscape, manifests, nodes, by, kubeProxy, pods, services);
    }

    Ground proxied(Fact<Boolean> by) {
        return new Ground(landscape, manifests, nodes, overlay, by, pods, services);
    }

    Ground addressed(String podBlock, String serviceBlock) {
        return new Ground(landscape, manifests, nodes, overlay, kubeProxy, podBlock, serviceBlock);
    }

    /** Why {@code caller} reaches {@code redis} by the address of its service or not. */
    JoinedExplanation explain() {
        return explain("cache");
    }

    JoinedExplanation explain(String to) {
        return ask(to).orThrow();
    }

    Result<JoinedExplanation> ask(String to) {
        var question = new ClusterExplainQuestion("caller", to, "tcp/6379");
        return new JoinedExplainQuestion(question, facts()).ask(cluster(), design());
    }

    BetweenAnswer between(List<String> control) {
        var facts = facts();
        var with =
                new NodeFacts(nodes, control, facts.overlay(), facts.kubeProxy(), facts.services());
        return new BetweenQuestion(with).ask(cluster(), design()).orThrow();
    }

    private NodeFacts facts() {
        return NodeFacts.read(nodes, List.of(), overlay, kubeProxy, blocks(services)).orThrow();
    }

    private Cluster cluster() {
        var facts = Clusters.facts(Fact.known(true), blocks(pods)).orThrow();
        return Clusters.read(List.of(new Source("cluster.yaml", manifests)), facts).orThrow();
    }

    private Design design() {
        return Designs.read(new Source("net.json", landscape)).orThrow();
    }

    private static List<String> blocks(String block) {
        return block.isEmpty() ? List.of() : List.of(block);
    }

    /** What would have to be known, as a person reads it. */
    static List<String> missing(JoinedExplanation answer) {
        return said(answer.missing());
    }

    /** What stops packets between the nodes, as a person reads it. */
    static List<String> barriers(JoinedExplanation answer) {
        var all = new ArrayList<String>();
        for (var way : answer.ways()) {
            for (var pairs : way.pairs()) {
                for (var one : pairs.barriers()) {
                    all.add(
                            one.packets()
                                    + (one.back() ? " back: " : " there: ")
                                    + Language.ENGLISH.say(one.said()));
                }
            }
        }
        return all;
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(Language.ENGLISH::say).toList();
    }
}
