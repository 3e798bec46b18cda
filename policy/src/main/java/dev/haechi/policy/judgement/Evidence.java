package dev.haechi.policy.judgement;

import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.text.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why we say so. */
public sealed interface Evidence {
    /** The kind as an auditor knows it. */
    default String kind() {
        return switch (this) {
            case Packet _ -> "E-PATH";
            case Proven _ -> "E-PROOF";
            case Setting _ -> "E-CFG";
        };
    }

    /**
     * One packet, the hops that it takes, and what admitted it at each.
     *
     * @param admissions in the order of the hops
     */
    record Packet(Trace trace, List<Admission> admissions) implements Evidence {
        public Packet {
            admissions = List.copyOf(admissions);
        }
    }

    /**
     * A query that has an empty answer.
     *
     * @param query the control's formula
     * @param questions how many things and pairs it was asked of
     * @param landscape what it was asked of
     */
    record Proven(String query, int questions, LandscapeDigest landscape, Instant at)
            implements Evidence {}

    /**
     * A field of a resource.
     *
     * @param origin where it was written
     */
    record Setting(Id resource, String field, String value, Optional<Origin> origin)
            implements Evidence {}
}
