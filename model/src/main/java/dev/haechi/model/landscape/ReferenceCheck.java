package dev.haechi.model.landscape;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.Subnet;
import java.util.List;

/** References of subnets, groups, machines and intents lead to something in the right VPC. */
record ReferenceCheck(LandscapeIndex index, Complaints complaints) {

    void check() {
        var all = index.landscape();
        all.subnets().forEach(this::check);
        all.routeTables().forEach(table -> vpc(table.id(), table.vpc()));
        all.acls().forEach(acl -> vpc(acl.id(), acl.vpc()));
        all.groups().forEach(this::check);
        all.instances().forEach(this::check);
        all.loadBalancers().forEach(this::check);
        all.inspectors().forEach(this::check);
        all.dataStores()
                .forEach(
                        store ->
                                store.on()
                                        .forEach(
                                                id ->
                                                        complaints.exists(
                                                                store.id(),
                                                                id,
                                                                index.instance(id))));
        all.clusters().forEach(this::check);
        for (var intent : all.intents()) {
            intent.from().forEach(end -> check(intent.id(), end));
            intent.to().forEach(end -> check(intent.id(), end));
        }
    }

    private void vpc(Id from, VpcId vpc) {
        complaints.exists(from, vpc, index.vpc(vpc));
    }

    private void check(Subnet subnet) {
        vpc(subnet.id(), subnet.vpc());
        if (index.vpc(subnet.vpc()).isEmpty()) {
            return; // everything would be of another VPC
        }
        var table = index.routeTable(subnet.routeTable()).map(RouteTable::vpc);
        complaints.sameVpc(subnet.id(), subnet.vpc(), subnet.routeTable(), table);
        subnet.acl()
                .ifPresent(
                        id ->
                                complaints.sameVpc(
                                        subnet.id(),
                                        subnet.vpc(),
                                        id,
                                        index.acl(id).map(NetworkAcl::vpc)));
    }

    private void check(SecurityGroup group) {
        vpc(group.id(), group.vpc());
        for (var rule : group.rules()) {
            switch (rule.peer()) {
                case Peer.Addresses _ -> {}
                case Peer.Prefixes(var list) ->
                        complaints.exists(rule.id(), list, index.prefixList(list));
                case Peer.Group(var id) -> {
                    var far = index.group(id).map(SecurityGroup::vpc);
                    boolean peers = far.filter(vpc -> index.arePeers(vpc, group.vpc())).isPresent();
                    if (!peers) {
                        complaints.sameVpc(rule.id(), group.vpc(), id, far);
                    }
                }
            }
        }
    }

    private void check(Instance instance) {
        complaints.exists(instance.id(), instance.subnet(), index.subnet(instance.subnet()));
        index.vpcOf(instance.subnet())
                .ifPresent(vpc -> groups(instance.id(), vpc, instance.groups()));
    }

    private void groups(Id from, VpcId vpc, List<GroupId> groups) {
        for (var id : groups) {
            complaints.sameVpc(from, vpc, id, index.group(id).map(SecurityGroup::vpc));
        }
    }

    private void check(LoadBalancer balancer) {
        switch (balancer.front()) {
            case LoadBalancer.Managed managed -> {
                complaints.exists(balancer.id(), managed.subnet(), index.subnet(managed.subnet()));
                index.vpcOf(managed.subnet())
                        .ifPresent(vpc -> groups(balancer.id(), vpc, managed.groups()));
            }
            case LoadBalancer.OnInstance(var id) ->
                    complaints.exists(balancer.id(), id, index.instance(id));
        }
        for (var listener : balancer.listeners()) {
            for (var target : listener.targets()) {
                complaints.exists(
                        listener.id(), target.instance(), index.instance(target.instance()));
            }
        }
    }

    private void check(Inspector inspector) {
        switch (inspector.placement()) {
            case Inspector.Attached(var id) ->
                    complaints.exists(inspector.id(), id, index.loadBalancer(id));
            case Inspector.Inline(var id) ->
                    complaints.exists(inspector.id(), id, index.subnet(id));
            case Inspector.OnInstance(var id) ->
                    complaints.exists(inspector.id(), id, index.instance(id));
        }
    }

    private void check(NodeCluster cluster) {
        for (var nodes : List.of(cluster.control(), cluster.workers())) {
            nodes.forEach(id -> complaints.exists(cluster.id(), id, index.instance(id)));
        }
    }

    private void check(Id from, Endpoint end) {
        switch (end) {
            case Endpoint.OnInstance(var id) -> complaints.exists(from, id, index.instance(id));
            case Endpoint.OnLoadBalancer(var id) ->
                    complaints.exists(from, id, index.loadBalancer(id));
            case Endpoint.OnEndpoint(var id) -> complaints.exists(from, id, index.endpoint(id));
            case Endpoint.External(var id) -> complaints.exists(from, id, index.external(id));
            case Endpoint.Internet() -> {}
        }
    }
}
