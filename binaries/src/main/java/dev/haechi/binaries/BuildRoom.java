package dev.haechi.binaries;

import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Whether the disks have room for a build: for the binaries, and for what Go keeps. */
final class BuildRoom {
    private final Pins.Room all;
    private final Path folder;
    private final GoProgram go;

    BuildRoom(Pins.Room all, Path folder, GoProgram go) {
        this.all = all;
        this.folder = folder;
        this.go = go;
    }

    /** A folder that grows, and by how many MiB at most. */
    private record Growth(Path folder, long mebibytes, boolean kept) {
        /** Without what it holds already, where that is of use: Go's own caches. */
        long left() throws IOException {
            return kept && mebibytes > 0 ? Math.max(0, mebibytes - size(folder)) : mebibytes;
        }
    }

    /**
     * The first disk that is too small. How much Go keeps already is counted only where it matters,
     * for that takes seconds.
     *
     * @param share of all binaries that is built
     */
    Optional<Problem> obstacle(double share) throws IOException {
        var growths = new LinkedHashMap<FileStore, List<Growth>>();
        for (var one :
                List.of(
                        new Growth(folder, part(all.binaries(), share), false),
                        new Growth(kept("GOCACHE"), part(all.compiled(), share), true),
                        new Growth(kept("GOMODCACHE"), part(all.modules(), share), true))) {
            growths.computeIfAbsent(
                            Files.getFileStore(existing(one.folder())), _ -> new ArrayList<>())
                    .add(one);
        }
        for (var store : growths.entrySet()) {
            long free = store.getKey().getUsableSpace() >> 20;
            long most = store.getValue().stream().mapToLong(Growth::mebibytes).sum();
            long needed = free < most ? left(store.getValue()) : most;
            if (free < needed) {
                var named = existing(store.getValue().getFirst().folder());
                return Optional.of(Problem.of(DistributionCode.NO_ROOM, named, free, needed));
            }
        }
        return Optional.empty();
    }

    private static long part(long mebibytes, double share) {
        return (long) Math.ceil(mebibytes * share);
    }

    private Path kept(String setting) {
        return Path.of(go.value(setting)).toAbsolutePath();
    }

    private static long left(List<Growth> growths) throws IOException {
        long sum = 0;
        for (var growth : growths) {
            sum += growth.left();
        }
        return sum;
    }

    private static Path existing(Path path) {
        var existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** In MiB; 0 for a folder that is not there. */
    private static long size(Path folder) throws IOException {
        var bytes = new LongAdder();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            bytes.add(is.size());
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return bytes.sum() >> 20;
    }
}
