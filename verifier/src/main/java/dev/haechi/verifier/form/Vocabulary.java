package dev.haechi.verifier.form;

import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of a landscape's form that the checker's rules read, or that it knows to change
 * nothing for packets. A landscape that has another one is refused: it could let something through.
 */
public final class Vocabulary {
    /** What a whole document is. */
    private static final String LANDSCAPE = "landscape";

    /** One kind of object in a line: its members, and the kind of those that are objects. */
    private static final String KINDS =
            """
            landscape apiVersion kind environment vpcs:vpc subnets:subnet routeTables:routeTable \
            acls:acl prefixLists:prefixList groups:group internetGateways:internetGateway \
            natGateways:natGateway floatingIps:floatingIp peerings:peering hubs:hub lines:line \
            endpoints:endpoint externals:external instances:instance loadBalancers:loadBalancer \
            inspectors:inspector dataStores:dataStore clusters:cluster intents:intent
            vpc id cidrs stage region country account
            subnet id vpc cidrs zone exposure routeTable acl availabilityZone
            routeTable id vpc routes:route
            route id destination target:target
            target kind gateway peering hub inspector instance
            acl id vpc ingress:aclRule egress:aclRule
            aclRule id action sources destinations services sourcePorts
            prefixList id addresses
            group id vpc rules:groupRule
            groupRule id direction peer:peer services
            peer addresses group prefixList
            internetGateway id vpc sharedSource
            natGateway id subnet allowList:allowEntry
            allowEntry id sources destinations services purpose owner
            floatingIp id address holder:holder
            holder instance loadBalancer natGateway
            peering id one other
            hub id attachments:attachment
            attachment to:attached routes:hubRoute
            attached vpc line
            hubRoute id destination target:attached
            line id vpc far kind
            endpoint id subnet address service
            external id kind addresses
            instance id subnet addresses groups role service forwards operatingSystem endOfLife
            loadBalancer id scheme layer front:front accessList:accessList listeners:listener
            front subnet addresses groups instance
            accessList id action clients
            listener id protocol port targets:listenerTarget minimumTls redirect paths:pathRule
            listenerTarget instance port
            pathRule host path
            inspector id kind placement:placement mode
            placement loadBalancer inlineIn instance
            dataStore id kind on dataClass encrypted openToInternet
            cluster id control workers overlay kubeProxy pods services
            intent id from:flowEnd to:flowEnd services purpose
            flowEnd instance loadBalancer endpoint external internet
            """;

    private static final Map<String, Map<String, String>> MEMBERS = members();

    private Vocabulary() {}

    private static Map<String, Map<String, String>> members() {
        var kinds = new LinkedHashMap<String, Map<String, String>>();
        for (var line : KINDS.lines().toList()) {
            var members = new LinkedHashMap<String, String>();
            var words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                var parts = words[i].split(":", 2);
                members.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            kinds.put(words[0], members);
        }
        return kinds;
    }

    /** Reports every member that is not known. Costs O(n). */
    public static void check(Node document, Problems problems) {
        check(document, LANDSCAPE, problems);
    }

    /** Whether a kind of object may have a member. */
    static boolean knows(String kind, String member) {
        return MEMBERS.getOrDefault(kind, Map.of()).containsKey(member);
    }

    private static void check(Node node, String kind, Problems problems) {
        switch (node) {
            case Node.Items(_, var items) -> items.forEach(item -> check(item, kind, problems));
            case Node.Fields fields when MEMBERS.containsKey(kind) ->
                    checkMembers(fields, kind, problems);
            case Node.Fields fact -> checkFact(fact, kind, problems);
            case Node.Text _, Node.Numeral _, Node.Flag _, Node.Nothing _ -> {}
        }
    }

    private static void checkMembers(Node.Fields fields, String kind, Problems problems) {
        var known = MEMBERS.getOrDefault(kind, Map.of());
        fields.entries()
                .forEach(
                        (name, entry) -> {
                            var further = known.get(name);
                            if (further == null) {
                                problems.add(entry.key(), FormCode.UNKNOWN_FEATURE, name, kind);
                            } else {
                                check(entry.value(), further, problems);
                            }
                        });
    }

    /** Where a plain value stands, an object may say that it is not known. */
    private static void checkFact(Node.Fields fact, String kind, Problems problems) {
        fact.entries()
                .forEach(
                        (name, entry) -> {
                            if (!name.equals("unknown")) {
                                problems.add(entry.key(), FormCode.UNKNOWN_FEATURE, name, kind);
                            }
                        });
    }
}
