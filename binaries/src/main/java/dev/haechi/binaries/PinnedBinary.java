package dev.haechi.binaries;

import dev.haechi.kubernetes.distribution.BinaryWanted;
import java.util.List;

/**
 * A binary that is built.
 *
 * @param wanted its name, version and package
 * @param folder the module that it is built in
 * @param module whose version it has
 * @param question the arguments by which it prints its version
 */
record PinnedBinary(BinaryWanted wanted, String folder, String module, List<String> question) {
    PinnedBinary {
        question = List.copyOf(question);
    }

    String name() {
        return wanted.name();
    }

    String version() {
        return wanted.version();
    }

    /** What the linker is told for this binary by the module's stamps. */
    String linkerFlags(PinnedModule in) {
        var numbers = version().split("\\.", 3);
        var flags = new StringBuilder("-s -w");
        for (var stamp : in.stamps()) {
            flags.append(" -X ")
                    .append(
                            stamp.replace("{version}", version())
                                    .replace("{major}", numbers[0])
                                    .replace("{minor}", numbers.length > 1 ? numbers[1] : "0"));
        }
        return flags.toString();
    }
}
