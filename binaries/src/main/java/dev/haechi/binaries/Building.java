package dev.haechi.binaries;

import dev.haechi.binaries.BinaryFolder.Look;
import dev.haechi.binaries.BinaryFolder.State;
import dev.haechi.kubernetes.distribution.BuildWatch;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds what a folder lacks. Each binary comes into being beside its place and is moved there when
 * it is whole; then it is written down. So a build that was killed is gone on with by the next.
 */
final class Building {
    private static final int LAST_LINES = 20;

    private final Pins pins;
    private final Path folder;
    private final Surroundings surroundings;
    private final BuildWatch watch;
    private final WorkFolder work;

    Building(Pins pins, Path folder, Surroundings surroundings, BuildWatch watch) {
        this.pins = pins;
        this.folder = folder;
        this.surroundings = surroundings;
        this.watch = watch;
        this.work = WorkFolder.in(folder);
    }

    /** The names of what was built now; none when everything was there. */
    Result<List<String>> run() {
        try {
            Files.createDirectories(folder);
            try (var _ = FolderLock.take(folder, watch::waits)) {
                var taken = taken();
                return taken.isPresent() ? Result.failed(taken.get()) : complete();
            }
        } catch (IOException refused) {
            return Result.failed(
                    Problem.of(
                            DistributionCode.FOLDER_UNWRITABLE,
                            folder,
                            refused.getClass().getSimpleName() + " " + refused.getMessage()));
        }
    }

    /** A file of others where a binary belongs: nothing of a folder without manifest is ours. */
    private Optional<Problem> taken() throws IOException {
        if (Manifest.read(folder).isPresent()) {
            return Optional.empty();
        }
        return pins.binaries().stream()
                .map(binary -> folder.resolve(binary.name()))
                .filter(Files::exists)
                .findFirst()
                .map(file -> Problem.of(DistributionCode.FOLDER_TAKEN, file));
    }

    private Result<List<String>> complete() throws IOException {
        work.remove();
        var left = left();
        if (left.isEmpty()) {
            return Result.ok(List.of());
        }
        return switch (GoProgram.find(surroundings, pins.go())) {
            case Result.Failed<GoProgram>(var problems) -> new Result.Failed<>(problems);
            case Result.Ok<GoProgram>(var go) -> {
                var obstacle = new BuildRoom(pins.room(), folder, go).obstacle(share(left));
                yield obstacle.isPresent() ? Result.failed(obstacle.get()) : build(left, go);
            }
        };
    }

    private double share(List<PinnedBinary> left) {
        return (double) left.size() / pins.binaries().size();
    }

    private List<PinnedBinary> left() {
        var now = BinaryFolder.of(folder);
        var left = new ArrayList<PinnedBinary>();
        for (var binary : pins.binaries()) {
            var state = now.state(binary.name(), Origin.of(pins, binary), Look.WHOLE);
            if (state == State.CHANGED) {
                watch.damaged(binary.name());
            }
            if (state != State.GOOD) {
                left.add(binary);
            }
        }
        return left;
    }

    private Result<List<String>> build(List<PinnedBinary> left, GoProgram go) throws IOException {
        BinaryFolder.of(folder).manifest().write(folder);
        var built = new ArrayList<String>();
        for (var binary : left) {
            watch.begins(binary.name(), built.size() + 1, left.size());
            long start = System.nanoTime();
            var problem = build(binary, go);
            if (problem.isPresent()) {
                return Result.failed(problem.get());
            }
            built.add(binary.name());
            watch.built(
                    binary.name(),
                    built.size(),
                    left.size(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
        return Result.ok(built);
    }

    private Optional<Problem> build(PinnedBinary binary, GoProgram go) throws IOException {
        var module = pins.module(binary);
        var last = new ArrayDeque<String>();
        work.make();
        try {
            int code =
                    go.build(
                            binary,
                            binary.linkerFlags(module),
                            laidOut(module),
                            work,
                            line -> {
                                last.add(line);
                                if (last.size() > LAST_LINES) {
                                    last.remove();
                                }
                                watch.says(line);
                            });
            if (code != 0) {
                return Optional.of(
                        Problem.of(DistributionCode.GO_FAILED, binary.name(), code)
                                .with(List.copyOf(last)));
            }
            keep(binary);
            return Optional.empty();
        } finally {
            work.remove();
        }
    }

    /** The module's files, for Go to read. */
    private Path laidOut(PinnedModule module) throws IOException {
        var in = folder.resolve("pins").resolve(module.folder());
        Files.createDirectories(in);
        Files.writeString(in.resolve("go.mod"), module.goMod());
        Files.writeString(in.resolve("go.sum"), module.goSum());
        return in;
    }

    private void keep(PinnedBinary binary) throws IOException {
        var part = work.path().resolve(binary.name());
        var entry = BinaryFolder.entry(part, binary.version(), Origin.of(pins, binary));
        Files.move(
                part,
                folder.resolve(binary.name()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        BinaryFolder.of(folder).manifest().with(binary.name(), entry).write(folder);
    }
}
