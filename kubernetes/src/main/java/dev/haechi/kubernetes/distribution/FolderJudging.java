package dev.haechi.kubernetes.distribution;

import dev.haechi.kubernetes.distribution.BinarySeen.Another;
import dev.haechi.kubernetes.distribution.BinarySeen.Changed;
import dev.haechi.kubernetes.distribution.BinarySeen.Missing;
import dev.haechi.kubernetes.distribution.BinarySeen.NotExecutable;
import dev.haechi.kubernetes.distribution.BinarySeen.Program;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Judges whether a folder that a person chose holds the binaries of a version. */
public final class FolderJudging {
    private final String version;
    private final String folder;

    /**
     * A judge of one folder.
     *
     * @param version minor version that is wanted
     * @param folder its name, for messages
     */
    public FolderJudging(String version, String folder) {
        this.version = version;
        this.folder = folder;
    }

    /**
     * The distribution, or everything that is wrong with the folder.
     *
     * @param seen by the wanted binary; one for each
     */
    public Result<Distribution> judge(SequencedMap<BinaryWanted, BinarySeen> seen) {
        var problems = new ArrayList<Problem>();
        seen.forEach((wanted, one) -> problem(wanted, one).ifPresent(problems::add));
        return problems.isEmpty()
                ? Result.ok(
                        new Distribution(
                                version, folder, Distribution.Place.CHOSEN, versions(seen)))
                : new Result.Failed<>(problems);
    }

    private static SequencedMap<String, String> versions(
            SequencedMap<BinaryWanted, BinarySeen> seen) {
        var versions = new LinkedHashMap<String, String>();
        seen.forEach(
                (wanted, one) -> {
                    if (one instanceof Program(var known)) {
                        versions.put(wanted.name(), known);
                    }
                });
        return versions;
    }

    private Optional<Problem> problem(BinaryWanted wanted, BinarySeen seen) {
        var name = wanted.name();
        return switch (seen) {
            case Missing() ->
                    of(DistributionCode.BINARY_MISSING, name, folder, wanted.version(), version);
            case NotExecutable() -> of(DistributionCode.NOT_EXECUTABLE, folder + "/" + name);
            case Another(var what) ->
                    of(
                            DistributionCode.ANOTHER_PROGRAM,
                            folder + "/" + name,
                            wanted.packagePath(),
                            what.isEmpty() ? "-" : what);
            case Changed() -> of(DistributionCode.DAMAGED, folder + "/" + name, version);
            case Program(var found) -> wanted.released() ? version(name, found) : Optional.empty();
        };
    }

    private Optional<Problem> version(String name, String found) {
        if (found.isEmpty()) {
            return of(DistributionCode.VERSION_UNKNOWN, folder + "/" + name, version);
        }
        return found.equals(version) || found.startsWith(version + ".")
                ? Optional.empty()
                : of(DistributionCode.WRONG_VERSION, folder + "/" + name, found, version);
    }

    private static Optional<Problem> of(DistributionCode code, Object... arguments) {
        return Optional.of(Problem.of(code, arguments));
    }
}
