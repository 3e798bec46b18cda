package dev.haechi.binaries;

import dev.haechi.kubernetes.distribution.BinarySeen;
import dev.haechi.kubernetes.distribution.BinarySeen.Another;
import dev.haechi.kubernetes.distribution.BinarySeen.Changed;
import dev.haechi.kubernetes.distribution.BinarySeen.Missing;
import dev.haechi.kubernetes.distribution.BinarySeen.NotExecutable;
import dev.haechi.kubernetes.distribution.BinarySeen.Program;
import dev.haechi.kubernetes.distribution.BinaryWanted;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.FolderJudging;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder that a person chose, which is looked at and never written to. Where Haechi built it, its
 * manifest tells; else each file says itself what program it is, and only then, where its version
 * is not in the file, it is run to print that.
 */
final class ChosenFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final BinaryFolder folder;

    ChosenFolder(Path path) {
        this.folder = BinaryFolder.of(path);
    }

    /** The distribution in it, or everything that is wrong with it. */
    Result<Distribution> judge(Pins pins, BinaryFolder.Look look) {
        var seen = new LinkedHashMap<BinaryWanted, BinarySeen>();
        pins.binaries().forEach(binary -> seen.put(binary.wanted(), seen(binary, look)));
        return new FolderJudging(pins.version(), folder.path().toString()).judge(seen);
    }

    private BinarySeen seen(PinnedBinary binary, BinaryFolder.Look look) {
        var file = folder.path().resolve(binary.name());
        if (!Files.isRegularFile(file)) {
            return new Missing();
        }
        if (!Files.isExecutable(file)) {
            return new NotExecutable();
        }
        var entry = folder.manifest().entry(binary.name());
        if (entry.isEmpty()) {
            return byItself(binary, file);
        }
        return folder.unchanged(binary.name(), entry.get(), look)
                ? new Program(entry.get().version())
                : new Changed();
    }

    private static BinarySeen byItself(PinnedBinary binary, Path file) {
        try {
            var inside = GoFile.read(file);
            var built = inside.map(GoFile::packagePath).orElse("");
            if (!built.equals(binary.wanted().packagePath())) {
                return new Another(built);
            }
            return new Program(
                    inside.flatMap(one -> one.version(binary.module()))
                            .orElseGet(() -> asked(binary, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** What it prints, run with nothing of the person's around it. */
    private static String asked(PinnedBinary binary, Path file) {
        var words = new ArrayList<>(List.of(file.toString()));
        words.addAll(binary.question());
        var said =
                new Running(words, Path.of("/"), Map.of("PATH", "/usr/bin:/bin")).answer(PATIENCE);
        var version = VERSION.matcher(said);
        return version.find() ? version.group() : "";
    }
}
