package dev.haechi.verifier;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;

/**
 * A VPC of three subnets as a person would write it: {@code web} has a floating IP and speaks to
 * {@code app}, and {@code app} speaks to {@code db}.
 */
final class Estate {
    private static final String TEXT =
            """
            {"apiVersion": "haechi.dev/v1", "kind": "Landscape", "environment": "bank",
             "vpcs": [{"id": "v", "cidrs": ["10.0.0.0/16"]}],
             "subnets": [
               {"id": "front", "vpc": "v", "cidrs": ["10.0.0.0/24"], "zone": "DMZ", "routeTable": "out"},
               {"id": "middle", "vpc": "v", "cidrs": ["10.0.1.0/24"], "zone": "APP", "routeTable": "in"},
               {"id": "back", "vpc": "v", "cidrs": ["10.0.2.0/24"], "zone": "DATA", "routeTable": "in",
                "acl": "around"}],
             "routeTables": [
               {"id": "out", "vpc": "v", "routes": [
                 {"id": "out-l", "destination": "10.0.0.0/16", "target": {"kind": "local"}},
                 {"id": "out-o", "destination": "0.0.0.0/0", "target": {"kind": "internet", "gateway": "igw"}}]},
               {"id": "in", "vpc": "v", "routes": [
                 {"id": "in-l", "destination": "10.0.0.0/16", "target": {"kind": "local"}}]}],
             "acls": [{"id": "around", "vpc": "v",
               "ingress": [
                 {"id": "a1", "action": "DENY", "sources": ["10.0.0.0/24"], "destinations": ["0.0.0.0/0"],
                  "services": "any"},
                 {"id": "a2", "action": "ALLOW", "sources": ["0.0.0.0/0"], "destinations": ["0.0.0.0/0"],
                  "services": "any"}],
               "egress": [
                 {"id": "a3", "action": "ALLOW", "sources": ["0.0.0.0/0"], "destinations": ["0.0.0.0/0"],
                  "services": "any"}]}],
             "groups": [
               {"id": "gw", "vpc": "v", "rules": [
                 {"id": "w1", "direction": "INGRESS", "peer": {"addresses": ["0.0.0.0/0"]}, "services": "tcp/443"},
                 {"id": "w2", "direction": "EGRESS", "peer": {"group": "ga"}, "services": "tcp/8080"}]},
               {"id": "ga", "vpc": "v", "rules": [
                 {"id": "m1", "direction": "INGRESS", "peer": {"group": "gw"}, "services": "tcp/8080"},
                 {"id": "m2", "direction": "EGRESS", "peer": {"group": "gd"}, "services": "tcp/5432"}]},
               {"id": "gd", "vpc": "v", "rules": [
                 {"id": "d1", "direction": "INGRESS", "peer": {"group": "ga"}, "services": "tcp/5432"}]}],
             "internetGateways": [{"id": "igw", "vpc": "v", "sharedSource": false}],
             "floatingIps": [{"id": "fip", "address": "203.0.113.9", "holder": {"instance": "web"}}],
             "instances": [
               {"id": "web", "subnet": "front", "addresses": ["10.0.0.4"], "groups": ["gw"], "role": "WEB",
                "forwards": false},
               {"id": "app", "subnet": "middle", "addresses": ["10.0.1.4"], "groups": ["ga"],
                "role": "APPLICATION", "forwards": false},
               {"id": "db", "subnet": "back", "addresses": ["10.0.2.4"], "groups": ["gd"], "role": "DATABASE",
                "forwards": false}]}
            """;

    private Estate() {}

    static Node document() {
        return document(TEXT);
    }

    /** With texts in the places of others, pair by pair. */
    static Node changed(String... pairs) {
        var text = TEXT;
        for (int i = 0; i < pairs.length; i += 2) {
            if (!text.contains(pairs[i])) {
                throw new AssertionError(pairs[i] + " is not in the estate");
            }
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return document(text);
    }

    private static Node document(String text) {
        return TreeReader.read(new Source("bank.json", text)).orThrow();
    }

    static Landscape landscape(Node document) {
        return LandscapeJson.read(document).orThrow().landscape();
    }

    static Landscape landscape() {
        return landscape(document());
    }
}
