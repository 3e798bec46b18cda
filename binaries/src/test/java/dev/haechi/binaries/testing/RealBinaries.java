package dev.haechi.binaries.testing;

import dev.haechi.binaries.BuiltBinaries;
import dev.haechi.binaries.PinShelf;
import dev.haechi.binaries.Surroundings;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.Distributions;
import java.nio.file.Path;

/** The binaries of this machine, for tests that are marked with {@link NeedsKubernetes}. */
public final class RealBinaries {
    private RealBinaries() {}

    /** Where Haechi itself looks for them. */
    public static Distributions distributions() {
        return new BuiltBinaries(
                PinShelf.ofHaechi(), new Surroundings(Path.of(""), System.getenv()));
    }

    /** Those of the newest version. */
    public static Distribution newest() {
        var distributions = distributions();
        return distributions.find(distributions.versions().getFirst()).orThrow();
    }
}
