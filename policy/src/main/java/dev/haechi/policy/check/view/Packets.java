package dev.haechi.policy.check.view;

import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.landscape.Origins;
import dev.haechi.policy.judgement.Admission;
import dev.haechi.policy.judgement.Evidence;
import java.util.ArrayList;

/** Makes evidence of a trace: the rules that admitted the packet, and where they were written. */
final class Packets {
    private Packets() {}

    static Evidence evidence(Trace trace, Origins origins) {
        var admissions = new ArrayList<Admission>();
        for (int hop = 0; hop < trace.hops().size(); hop++) {
            for (var step : trace.hops().get(hop).steps()) {
                if (step instanceof Step.Admitted(var filter, var direction, var rule)) {
                    var origin = rule.flatMap(origins::of).or(() -> origins.of(filter));
                    admissions.add(new Admission(hop, filter, direction, rule, origin));
                }
            }
        }
        return new Evidence.Packet(trace, admissions);
    }
}
