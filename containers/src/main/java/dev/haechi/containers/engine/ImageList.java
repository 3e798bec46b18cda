package dev.haechi.containers.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The images of a storage by their names. Podman is asked only when the storage has written its
 * record of images anew, which it does with every image and name that comes or goes.
 */
final class ImageList {
    private final Podman podman;
    private final Path record;
    private final SharedLook<Known> look = new SharedLook<>(this::look);
    private volatile Known known = new Known(Optional.empty(), Map.of());

    /**
     * @param record the file in which the storage keeps its images
     */
    ImageList(Podman podman, Path record) {
        this.podman = podman;
        this.record = record;
    }

    /** Tells one writing of the record from the next: each replaces the file. */
    private record Stamp(Optional<Object> file, FileTime written, long size) {}

    /**
     * @param stamp of the record before it was looked at; empty when there was none to trust
     */
    private record Known(Optional<Stamp> stamp, Map<String, String> images) {}

    /** Name → digest. Images without a name are of no use to anybody. */
    Map<String, String> now() {
        var before = known;
        if (before.stamp().isEmpty() || !before.stamp().equals(stamp())) {
            before = look.now();
            known = before;
        }
        return before.images();
    }

    private Known look() {
        var stamp = stamp();
        var found = new HashMap<String, String>();
        podman.must("image", "ls", "--no-trunc", "--format", "{{.Repository}}:{{.Tag}} {{.ID}}")
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 2)
                .forEach(words -> found.put(words[0], words[1]));
        return new Known(stamp, Map.copyOf(found));
    }

    private Optional<Stamp> stamp() {
        try {
            var of = Files.readAttributes(record, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(Optional.ofNullable(of.fileKey()), of.lastModifiedTime(), of.size()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
