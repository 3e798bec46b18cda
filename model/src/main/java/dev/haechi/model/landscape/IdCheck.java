package dev.haechi.model.landscape;

import dev.haechi.model.id.Id;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two things of one kind share an id; routes and rules count across the whole landscape. */
record IdCheck(Landscape all, Complaints complaints) {

    void check() {
        Set<Id> seen = new HashSet<>();
        places().forEach(id -> note(id, seen));
        rules().forEach(id -> note(id, seen));
        machines().forEach(id -> note(id, seen));
    }

    private void note(Id id, Set<Id> seen) {
        if (!seen.add(id)) {
            complaints.add(id, LandscapeCode.SAME_ID, id);
        }
    }

    private Stream<Id> places() {
        return Stream.of(
                        all.vpcs().stream().map(thing -> (Id) thing.id()),
                        all.subnets().stream().map(thing -> (Id) thing.id()),
                        all.routeTables().stream().map(thing -> (Id) thing.id()),
                        all.routeTables().stream()
                                .flatMap(table -> table.routes().stream())
                                .map(thing -> (Id) thing.id()),
                        all.hubs().stream().map(thing -> (Id) thing.id()),
                        all.hubs().stream()
                                .flatMap(hub -> hub.attachments().stream())
                                .flatMap(attachment -> attachment.routes().stream())
                                .map(thing -> (Id) thing.id()),
                        all.peerings().stream().map(thing -> (Id) thing.id()),
                        all.externals().stream().map(thing -> (Id) thing.id()),
                        // gateways of all kinds share one type of id
                        all.internetGateways().stream().map(thing -> (Id) thing.id()),
                        all.natGateways().stream().map(thing -> (Id) thing.id()),
                        all.lines().stream().map(thing -> (Id) thing.id()),
                        all.endpoints().stream().map(thing -> (Id) thing.id()))
                .flatMap(ids -> ids);
    }

    private Stream<Id> rules() {
        return Stream.of(
                        all.acls().stream().map(thing -> (Id) thing.id()),
                        all.acls().stream()
                                .flatMap(
                                        acl ->
                                                Stream.concat(
                                                        acl.ingress().stream(),
                                                        acl.egress().stream()))
                                .map(thing -> (Id) thing.id()),
                        all.prefixLists().stream().map(thing -> (Id) thing.id()),
                        all.groups().stream().map(thing -> (Id) thing.id()),
                        all.groups().stream()
                                .flatMap(group -> group.rules().stream())
                                .map(thing -> (Id) thing.id()),
                        all.natGateways().stream()
                                .flatMap(gateway -> gateway.allowList().stream())
                                .flatMap(entries -> entries.stream())
                                .map(thing -> (Id) thing.id()),
                        all.loadBalancers().stream()
                                .flatMap(balancer -> balancer.accessList().stream())
                                .map(thing -> (Id) thing.id()))
                .flatMap(ids -> ids);
    }

    private Stream<Id> machines() {
        return Stream.of(
                        all.floatingIps().stream().map(thing -> (Id) thing.id()),
                        all.instances().stream().map(thing -> (Id) thing.id()),
                        all.loadBalancers().stream().map(thing -> (Id) thing.id()),
                        all.loadBalancers().stream()
                                .flatMap(balancer -> balancer.listeners().stream())
                                .map(thing -> (Id) thing.id()),
                        all.inspectors().stream().map(thing -> (Id) thing.id()),
                        all.dataStores().stream().map(thing -> (Id) thing.id()),
                        all.clusters().stream().map(thing -> (Id) thing.id()),
                        all.intents().stream().map(thing -> (Id) thing.id()))
                .flatMap(ids -> ids);
    }
}
