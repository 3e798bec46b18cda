package dev.haechi.network.course;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Cohort;
import java.util.Optional;

/** Moves flows through instances that forward and through inline firewalls. */
final class Forwarders {
    private final Atlas atlas;
    private final Roads roads;
    private final Ends ends;

    Forwarders(Atlas atlas, Roads roads, Ends ends) {
        this.atlas = atlas;
        this.roads = roads;
        this.ends = ends;
    }

    void via(Subnet subnet, Wave wave, InstanceId id) {
        var cohort = atlas.cohort(new Endpoint.OnInstance(id));
        if (cohort.isEmpty()) {
            ends.unknown(wave, id, "instance " + id);
            return;
        }
        var forwarder = cohort.get();
        if (!forwarder.subnet().vpc().equals(subnet.vpc())) {
            roads.elsewhere(wave, id);
            return;
        }
        var there = roads.crossing(subnet, forwarder.subnet(), wave);
        var own = there.towards().intersect(forwarder.addresses());
        if (!own.isEmpty()) {
            ends.atCohort(there.only(own), forwarder);
        }
        var further = there.towards().minus(own);
        if (!further.isEmpty()) {
            forward(forwarder, id, there.only(further));
        }
    }

    private void forward(Cohort forwarder, Id id, Wave wave) {
        if (!forwarder.forwards()) {
            ends.lost(wave, Disposition.NO_ROUTE, id, new Step.Dropped(Drops.DOES_NOT_FORWARD));
        } else if (wave.visited().contains(id)) {
            ends.lost(wave, Disposition.LOOPED, id, new Step.Dropped(Drops.LOOP));
        } else if (wave.heading() == Heading.FORWARD) {
            var judged = wave;
            for (var sieve : forwarder.arrival()) {
                judged = judged.checked(sieve);
            }
            roads.leave(forwarder.subnet(), judged.checked(forwarder.departure()).through(id));
        } else if (wave.seen().contains(id) || forwarder.departure().isOpen()) {
            roads.leave(forwarder.subnet(), wave.through(id));
        } else {
            // Its groups are stateful, and it has no state of a connection that it never saw.
            ends.lost(
                    wave,
                    Disposition.REPLY_DENIED,
                    id,
                    new Step.Denied(
                            forwarder.departure().filters().getFirst(),
                            Direction.INGRESS,
                            Optional.empty(),
                            true));
        }
    }

    /** Inline inspectors have no rules in a landscape: they let through, and are waypoints. */
    void firewall(Subnet subnet, Wave wave, InspectorId id) {
        var inspector = atlas.index().inspector(id);
        if (inspector.isEmpty()) {
            ends.unknown(wave, id, "firewall " + id);
            return;
        }
        switch (inspector.get().placement()) {
            case Inspector.OnInstance(var instance) -> via(subnet, wave.passed(id), instance);
            case Inspector.Attached _ -> roads.elsewhere(wave, id);
            case Inspector.Inline(var place) -> {
                var its = atlas.index().subnet(place);
                if (its.isEmpty()) {
                    ends.unknown(wave, id, "subnet " + place);
                } else {
                    inline(subnet, its.get(), wave, id);
                }
            }
        }
    }

    private void inline(Subnet subnet, Subnet its, Wave wave, InspectorId id) {
        if (!its.vpc().equals(subnet.vpc())) {
            roads.elsewhere(wave, id);
        } else if (wave.visited().contains(id)) {
            ends.lost(wave, Disposition.LOOPED, id, new Step.Dropped(Drops.LOOP));
        } else {
            roads.leave(its, roads.crossing(subnet, its, wave).through(id));
        }
    }
}
