package dev.haechi.policy;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.Network;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.policy.judgement.Records;
import dev.haechi.text.Language;
import java.time.Instant;

/** Judges on a fixed day. */
final class Judging {
    static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    private Judging() {}

    static Judgement judge(Landscape landscape) {
        return judge(landscape, Records.NONE);
    }

    static Judgement judge(Landscape landscape, Records records) {
        return Policy.judge(
                Network.of(landscape), Origins.NONE, records, Parameters.DEFAULTS, NOON);
    }

    static Assessment judge(Control control, Landscape landscape) {
        return judge(landscape).of(control);
    }

    static String text(Assessment assessment) {
        return new JudgementText(Language.ENGLISH).of(assessment);
    }
}
