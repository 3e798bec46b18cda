package dev.haechi.network.edit;

import dev.haechi.model.id.AclId;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which thing a path of the JSON form leads to. */
final class Things {
    private static final Map<String, Function<String, Id>> LISTS =
            Map.ofEntries(
                    Map.entry("vpcs", VpcId::of),
                    Map.entry("subnets", SubnetId::of),
                    Map.entry("routeTables", RouteTableId::of),
                    Map.entry("routes", RouteId::of),
                    Map.entry("acls", AclId::of),
                    Map.entry("ingress", RuleId::of),
                    Map.entry("egress", RuleId::of),
                    Map.entry("prefixLists", PrefixListId::of),
                    Map.entry("groups", GroupId::of),
                    Map.entry("rules", RuleId::of),
                    Map.entry("internetGateways", GatewayId::of),
                    Map.entry("natGateways", GatewayId::of),
                    Map.entry("allowList", RuleId::of),
                    Map.entry("floatingIps", FloatingIpId::of),
                    Map.entry("peerings", PeeringId::of),
                    Map.entry("hubs", HubId::of),
                    Map.entry("lines", GatewayId::of),
                    Map.entry("endpoints", GatewayId::of),
                    Map.entry("externals", ExternalId::of),
                    Map.entry("instances", InstanceId::of),
                    Map.entry("loadBalancers", LoadBalancerId::of),
                    Map.entry("listeners", ListenerId::of),
                    Map.entry("inspectors", InspectorId::of),
                    Map.entry("dataStores", DataStoreId::of),
                    Map.entry("intents", IntentId::of));

    private Things() {}

    /**
     * The innermost thing on a path; the environment when there is none.
     *
     * @param environment its name in the first landscape
     */
    static Id at(List<String> path, EnvironmentName environment) {
        for (int i = path.size() - 2; i >= 0; i--) {
            var found = named(path, i);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return environment;
    }

    /** An instance's {@code groups} are references, not things: things stand at even depths. */
    private static Optional<Id> named(List<String> path, int at) {
        var make = LISTS.get(path.get(at));
        var name = path.get(at + 1);
        return make != null && at % 2 == 0 && !isReference(path, at) && Id.isName(name)
                ? Optional.of(make.apply(name))
                : Optional.empty();
    }

    private static boolean isReference(List<String> path, int at) {
        return at > 0 && path.get(at).equals("groups");
    }
}
