package dev.haechi.network.survey;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gates of security groups; each is made once. */
final class Gates {
    private final LandscapeIndex index;
    private final Lowering lowering;
    private final Map<GroupId, Gate> inward = new HashMap<>();
    private final Map<GroupId, Gate> outward = new HashMap<>();
    private final Map<ServiceSet, Spans> services = new HashMap<>();

    Gates(LandscapeIndex index) {
        this.index = index;
        this.lowering = new Lowering(index);
    }

    List<Gate> of(List<GroupId> groups, Direction direction) {
        if (groups.isEmpty()) {
            return List.of(Gate.OPEN);
        }
        var made =
                switch (direction) {
                    case INGRESS -> inward;
                    case EGRESS -> outward;
                };
        var gates = new ArrayList<Gate>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            var id = groups.get(i);
            if (groups.indexOf(id) == i) {
                gates.add(made.computeIfAbsent(id, _ -> make(index.group(id), direction)));
            }
        }
        return gates;
    }

    private Gate make(Optional<SecurityGroup> group, Direction direction) {
        var rules = new ArrayList<Gate.Rule>();
        for (var rule : group.map(SecurityGroup::rules).orElse(List.of())) {
            if (rule.direction() == direction) {
                var peers = lowering.addresses(rule.peer(), group.orElseThrow().vpc());
                if (!peers.isEmpty() && !rule.services().isEmpty()) {
                    rules.add(new Gate.Rule(peers, spans(rule.services())));
                }
            }
        }
        return new Gate(rules);
    }

    private Spans spans(ServiceSet set) {
        return set.equals(ServiceSet.ALL) ? Spans.ALL : services.computeIfAbsent(set, Spans::of);
    }
}
