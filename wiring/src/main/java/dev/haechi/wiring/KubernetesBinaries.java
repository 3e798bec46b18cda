package dev.haechi.wiring;

import dev.haechi.binaries.BuiltBinaries;
import dev.haechi.binaries.PinShelf;
import dev.haechi.binaries.Surroundings;
import dev.haechi.kubernetes.distribution.Distributions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Builds what finds and makes the binaries of Kubernetes: cheap, looks at nothing yet. */
public final class KubernetesBinaries {
    private KubernetesBinaries() {}

    /**
     * Those of this machine, as a person at a place sees them.
     *
     * @param directory from which folders are named
     * @param environment looks a variable up; empty text when it is not set
     */
    public static Distributions ofThisMachine(
            Path directory, Function<String, String> environment) {
        var names = new TreeSet<>(System.getenv().keySet());
        names.addAll(Surroundings.VARIABLES);
        var variables = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = environment.apply(name);
            if (!value.isEmpty()) {
                variables.put(name, value);
            }
        }
        return new BuiltBinaries(PinShelf.ofHaechi(), new Surroundings(directory, variables));
    }
}
