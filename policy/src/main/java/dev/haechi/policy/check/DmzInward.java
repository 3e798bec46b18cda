package dev.haechi.policy.check;

import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Glance;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Narrowing;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.List;

/** The DMZ reaches declared ports of APP, and nothing of DATA and MGMT (EFS-17-04). */
record DmzInward() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var dmz = subject.in(tally, Zone.DMZ);
        var inner = subject.in(tally, Zone.APP, Zone.DATA, Zone.MGMT);
        var guarded = new boolean[inner.size()];
        for (int number = 0; number < guarded.length; number++) {
            guarded[number] = !inner.get(number).zone().is(Zone.APP);
        }
        var receivers = subject.receivers(inner.stream().map(Place::end).toList());
        for (var from : dmz) {
            tally.asked(Math.max(1, inner.size()));
            boolean declares = subject.declares(from);
            for (var one : receivers.apply(from.end())) {
                var to = inner.get(one.number());
                // Anything that passes violates it where nothing is declared.
                boolean sure =
                        one.glance() == Glance.CERTAIN
                                && (!declares
                                        || guarded[one.number()]
                                        || subject.declared(from, to).isEmpty());
                if (sure && tally.isFull()) {
                    tally.counted();
                } else {
                    pair(subject, from, to, tally);
                }
            }
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.DMZ));
    }

    private static void pair(Case subject, Place from, Place to, Tally tally) {
        var answer = subject.reach(from.end(), to.end());
        var zone = to.zone().asOptional().orElseThrow();
        if (zone != Zone.APP) {
            Case.doubts(tally, answer);
            var text =
                    Message.of(
                            FindingText.DMZ_REACHES, from.id(), to.id(), zone, answer.services());
            found(subject, from, answer.paths(), text, tally);
            return;
        }
        var excess = answer.services().minus(subject.declared(from, to));
        if (!answer.unknown().services().minus(subject.declared(from, to)).isEmpty()) {
            Case.doubts(tally, answer);
        }
        var text = Message.of(FindingText.DMZ_BEYOND_DECLARED, from.id(), to.id(), excess);
        found(subject, from, Narrowing.to(answer.paths(), excess), text, tally);
    }

    private static void found(
            Case subject,
            Place from,
            List<dev.haechi.network.answer.Path> paths,
            Message what,
            Tally tally) {
        var answer = new Answer(paths);
        if (!answer.isEmpty()) {
            tally.found(() -> Finding.of(what, from.id(), answer.flows(), subject.packet(paths)));
        }
    }
}
