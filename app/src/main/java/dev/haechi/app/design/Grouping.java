package dev.haechi.app.design;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Everybody of a landscape, joined by what they have in common; what is outside stays itself. */
record Grouping(LandscapeIndex index) {
    /** As a zone is called that is not known. */
    static final String NO_ZONE = "(no zone)";

    SequencedMap<String, List<Endpoint>> by(Level level) {
        var names = new Names(List.of(index));
        var parties = new LinkedHashMap<String, List<Endpoint>>();
        for (var end : everybody()) {
            var name =
                    switch (level) {
                        case SERVICE -> names.of(end);
                        case INSTANCE -> end.name();
                        case SUBNET -> index.subnetOf(end).map(SubnetId::value).orElse(end.name());
                        case ZONE ->
                                index.subnetOf(end)
                                        .flatMap(index::subnet)
                                        .map(Grouping::zone)
                                        .orElse(end.name());
                    };
            parties.computeIfAbsent(name, _ -> new ArrayList<>()).add(end);
        }
        return parties;
    }

    static String zone(Subnet subnet) {
        return subnet.zone().asOptional().map(Enum::name).orElse(NO_ZONE);
    }

    /** What is outside, then what is inside in the order of the landscape. */
    private List<Endpoint> everybody() {
        var landscape = index.landscape();
        var all = new ArrayList<Endpoint>();
        all.add(new Endpoint.Internet());
        landscape.externals().forEach(one -> all.add(new Endpoint.External(one.id())));
        landscape.instances().forEach(one -> all.add(new Endpoint.OnInstance(one.id())));
        landscape.loadBalancers().stream()
                .filter(one -> one.front() instanceof LoadBalancer.Managed)
                .forEach(one -> all.add(new Endpoint.OnLoadBalancer(one.id())));
        landscape.endpoints().forEach(one -> all.add(new Endpoint.OnEndpoint(one.id())));
        return all;
    }
}
