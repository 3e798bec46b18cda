package dev.haechi.network.remedy;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.network.answer.Blocker;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Sieve;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending.Arrived;
import dev.haechi.network.course.Ending.Lost;
import dev.haechi.network.course.Heading;
import dev.haechi.network.course.Sieving;
import dev.haechi.network.course.Stage;
import dev.haechi.network.flows.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stops a flow on one course: filters that do not admit it, and the end of the course or of
 * its way back when it is lost there.
 *
 * @param lost where routing loses it; with the view of its addresses there
 */
public record Diagnosis(List<Refusal> refusals, Optional<LostAt> lost) {
    /** A filter and what of it decides. */
    record Refusal(Stage.Check check, Sieving.Decision decision) {
        Blocker blocker(Atlas atlas, Flow flow) {
            var sieve = check.sieve();
            return new Blocker(
                    place(atlas, flow),
                    new Step.Denied(
                            decision.strip().map(Sieve.Strip::filter).orElse(sieve.mainFilter()),
                            sieve.direction(),
                            decision.strip().flatMap(Sieve.Strip::rule),
                            check.heading() == Heading.REPLY));
        }

        /** A filter of several members stands at the one that the flow is of or for. */
        private Id place(Atlas atlas, Flow flow) {
            if (!(check.sieve().place() instanceof InstanceId first)) {
                return check.sieve().place();
            }
            var near =
                    switch (check.sieve().direction()) {
                        case INGRESS -> check.view().destination().orElse(flow.destination());
                        case EGRESS -> check.view().source().orElse(flow.source());
                    };
            return atlas.cohort(new Endpoint.OnInstance(first))
                    .map(cohort -> cohort.idOf(near))
                    .orElse(first);
        }
    }

    /** A loss, and on the way there or back. */
    record LostAt(Lost lost, Heading heading, Course course) {
        Blocker blocker() {
            return new Blocker(lost.at(), lost.step());
        }
    }

    public static Diagnosis of(Sieving sieving, Course course, Flow flow) {
        var refusals = new ArrayList<Refusal>();
        collect(sieving, course, flow, refusals);
        if (course.ending() instanceof Lost lost) {
            return new Diagnosis(refusals, Optional.of(new LostAt(lost, Heading.FORWARD, course)));
        }
        if (Services.UNANSWERED.contains(flow.service())) {
            return new Diagnosis(refusals, Optional.empty());
        }
        var replies =
                course.replies().stream().filter(reply -> reply.box().contains(flow)).toList();
        var back =
                replies.stream()
                        .filter(reply -> reply.ending() instanceof Arrived)
                        .findFirst()
                        .or(() -> replies.stream().findFirst());
        back.ifPresent(reply -> collect(sieving, reply, flow, refusals));
        return new Diagnosis(
                refusals,
                back.filter(reply -> reply.ending() instanceof Lost)
                        .map(reply -> new LostAt((Lost) reply.ending(), Heading.REPLY, reply)));
    }

    private static void collect(Sieving sieving, Course course, Flow flow, List<Refusal> refusals) {
        for (var stage : course.stages()) {
            if (stage instanceof Stage.Check check) {
                var decision = sieving.decide(check, flow);
                if (!decision.admits()) {
                    refusals.add(new Refusal(check, decision));
                }
            }
        }
    }

    public List<Blocker> blockers(Atlas atlas, Flow flow) {
        var all = new ArrayList<Blocker>();
        refusals.forEach(refusal -> all.add(refusal.blocker(atlas, flow)));
        lost.ifPresent(at -> all.add(at.blocker()));
        return all;
    }

    /** How much stands in the way. */
    public int size() {
        return refusals.size() + (lost.isPresent() ? 1 : 0);
    }
}
