package dev.haechi.blueprint.resolve;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import java.util.ArrayList;
import java.util.List;

/** The names of all things in a landscape. */
final class OriginsOf {
    private OriginsOf() {}

    static List<Id> everything(Landscape all) {
        var ids = new ArrayList<Id>();
        all.vpcs().forEach(one -> ids.add(one.id()));
        all.subnets().forEach(one -> ids.add(one.id()));
        all.routeTables()
                .forEach(
                        table -> {
                            ids.add(table.id());
                            table.routes().forEach(route -> ids.add(route.id()));
                        });
        all.acls()
                .forEach(
                        acl -> {
                            ids.add(acl.id());
                            acl.ingress().forEach(rule -> ids.add(rule.id()));
                            acl.egress().forEach(rule -> ids.add(rule.id()));
                        });
        all.groups()
                .forEach(
                        group -> {
                            ids.add(group.id());
                            group.rules().forEach(rule -> ids.add(rule.id()));
                        });
        all.internetGateways().forEach(one -> ids.add(one.id()));
        all.natGateways()
                .forEach(
                        nat -> {
                            ids.add(nat.id());
                            nat.allowList()
                                    .ifPresent(list -> list.forEach(one -> ids.add(one.id())));
                        });
        all.floatingIps().forEach(one -> ids.add(one.id()));
        all.peerings().forEach(one -> ids.add(one.id()));
        all.externals().forEach(one -> ids.add(one.id()));
        all.instances().forEach(one -> ids.add(one.id()));
        all.loadBalancers()
                .forEach(
                        balancer -> {
                            ids.add(balancer.id());
                            balancer.listeners().forEach(listener -> ids.add(listener.id()));
                        });
        all.inspectors().forEach(one -> ids.add(one.id()));
        all.dataStores().forEach(one -> ids.add(one.id()));
        all.clusters().forEach(one -> ids.add(one.id()));
        all.intents().forEach(one -> ids.add(one.id()));
        return List.copyOf(ids);
    }
}
