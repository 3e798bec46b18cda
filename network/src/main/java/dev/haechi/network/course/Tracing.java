package dev.haechi.network.course;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.atlas.Sieve;
import dev.haechi.network.course.Ending.Arrived;
import dev.haechi.network.course.Ending.Lost;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.Services;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows one flow hop by hop until it is delivered or dropped. */
public final class Tracing {
    private final Atlas atlas;
    private final Sieving sieving;

    public Tracing(Atlas atlas, Sieving sieving) {
        this.atlas = atlas;
        this.sieving = sieving;
    }

    /** The trace of a flow; where there are several ways, of one that delivers it. */
    public Trace trace(Flow flow) {
        var origin = Origins.of(atlas, flow.from());
        if (origin.isEmpty()) {
            return new Trace(
                    flow, List.of(), Disposition.UNKNOWN, List.of("sender " + flow.from()));
        }
        var hops = new Hops();
        if (!Origins.sources(atlas, flow.from()).contains(flow.source())) {
            hops.at(Origins.id(flow.from()), new Step.Dropped(Drops.NOT_ITS_OWN_ADDRESS));
            return new Trace(flow, hops.all(), Disposition.DENIED_OUT, List.of());
        }
        if (origin.get() instanceof Origin.Inside
                && Origins.sources(atlas, flow.from()).contains(flow.destination())) {
            hops.at(Origins.id(flow.from()), new Step.Arrived());
            return new Trace(flow, hops.all(), Disposition.DELIVERED, List.of());
        }
        return courses(origin.get(), flow).stream()
                .map(course -> trace(flow, course))
                .min(Comparator.comparingInt(Tracing::rank))
                .orElseThrow(() -> new IllegalStateException("no course for " + flow));
    }

    /** Every course that the flow can take. */
    public List<Course> courses(Origin origin, Flow flow) {
        return Forward.courses(atlas, origin, FlowBox.of(flow)).stream()
                .filter(course -> course.box().contains(flow))
                .toList();
    }

    /** Those that deliver first, then those that come furthest. */
    private static int rank(Trace trace) {
        return switch (trace.disposition()) {
            case DELIVERED -> 0;
            case UNKNOWN -> 1;
            case REPLY_DENIED -> 2;
            case DENIED_IN -> 3;
            case DENIED_OUT -> 4;
            case BLACKHOLED, LOOPED -> 5;
            case NO_SUCH_ADDRESS -> 6;
            case NO_ROUTE -> 7;
        };
    }

    private Trace trace(Flow flow, Course course) {
        var hops = new Hops();
        var facts = new ArrayList<String>();
        hops.begin(flow);
        for (var stage : course.stages()) {
            if (!passes(stage, flow, hops, facts)) {
                return new Trace(flow, hops.all(), side(stage), List.of());
            }
        }
        return switch (course.ending()) {
            case Lost(var disposition, var at, var step) -> {
                hops.at(at, step);
                yield new Trace(flow, hops.all(), disposition, List.of());
            }
            case Ending.Open(var at, var fact) -> {
                hops.at(at);
                facts.add(fact);
                yield new Trace(flow, hops.all(), Disposition.UNKNOWN, facts);
            }
            case Arrived(var receiver) -> arrived(flow, course, receiver, hops, facts);
        };
    }

    private Trace arrived(
            Flow flow, Course course, Ending.Receiver receiver, Hops hops, List<String> facts) {
        switch (receiver) {
            case Ending.Member(var cohort) ->
                    hops.at(cohort.idOf(hops.destination()), new Step.Arrived());
            case Ending.Outside(var endpoint) -> hops.at(Origins.id(endpoint), new Step.Arrived());
            case Ending.Nowhere _ -> {}
        }
        if (!Services.UNANSWERED.contains(flow.service())) {
            var replies = course.replies().stream().filter(one -> one.box().contains(flow));
            var best =
                    replies.map(reply -> reply(flow, reply, hops, facts))
                            .min(Comparator.comparingInt(Tracing::rank));
            if (best.isPresent()) {
                return best.get();
            }
        }
        return new Trace(flow, hops.all(), ending(facts), facts);
    }

    private static Disposition ending(List<String> facts) {
        return facts.isEmpty() ? Disposition.DELIVERED : Disposition.UNKNOWN;
    }

    /** A reply is shown only where it is lost. */
    private Trace reply(Flow flow, Course reply, Hops forward, List<String> factsBefore) {
        var facts = new ArrayList<>(factsBefore);
        var hops = forward.copy();
        for (var stage : reply.stages()) {
            var failed = forward.copy();
            if (!passes(stage, flow, failed, facts)) {
                return new Trace(flow, failed.all(), Disposition.REPLY_DENIED, List.of());
            }
        }
        return switch (reply.ending()) {
            case Lost(_, var at, var step) -> {
                hops.at(at, step);
                yield new Trace(flow, hops.all(), Disposition.REPLY_DENIED, List.of());
            }
            case Ending.Open(var at, var fact) -> {
                hops.at(at);
                facts.add(fact);
                yield new Trace(flow, hops.all(), Disposition.UNKNOWN, facts);
            }
            case Arrived _ -> new Trace(flow, hops.all(), ending(facts), facts);
        };
    }

    private static Disposition side(Stage stage) {
        return stage instanceof Stage.Check check
                ? switch (check.sieve().direction()) {
                    case INGRESS -> Disposition.DENIED_IN;
                    case EGRESS -> Disposition.DENIED_OUT;
                }
                : Disposition.NO_ROUTE;
    }

    private boolean passes(Stage stage, Flow flow, Hops hops, List<String> facts) {
        switch (stage) {
            case Stage.Pass(var place, _) -> hops.at(place);
            case Stage.Took(var place, var step, _) -> hops.at(place, step);
            case Stage.NewSource(var place, var to) -> hops.source(place, to);
            case Stage.NewDestination(var place, var to) -> hops.destination(place, to);
            case Stage.Check check -> {
                return passes(check, flow, hops, facts);
            }
        }
        return true;
    }

    private boolean passes(Stage.Check check, Flow flow, Hops hops, List<String> facts) {
        var sieve = check.sieve();
        var decision = sieving.decide(check, flow);
        decision.fact().ifPresent(facts::add);
        var filter = decision.strip().map(Sieve.Strip::filter).orElse(sieve.mainFilter());
        var rule = decision.strip().flatMap(Sieve.Strip::rule);
        var place = place(sieve, hops);
        if (!decision.admits()) {
            boolean reply = check.heading() == Heading.REPLY;
            hops.at(place, new Step.Denied(filter, sieve.direction(), rule, reply));
        } else if (!sieve.isOpen() || place instanceof InstanceId) {
            hops.at(place, new Step.Admitted(filter, sieve.direction(), rule));
        }
        return decision.admits();
    }

    /** A cohort's filter stands at the member that the packet is of or for. */
    private Id place(Sieve sieve, Hops hops) {
        if (!(sieve.place() instanceof InstanceId first)) {
            return sieve.place();
        }
        return atlas.cohort(new Endpoint.OnInstance(first))
                .map(
                        cohort ->
                                switch (sieve.direction()) {
                                    case INGRESS -> cohort.idOf(hops.destination());
                                    case EGRESS -> cohort.idOf(hops.source());
                                })
                .orElse(sieve.place());
    }
}
