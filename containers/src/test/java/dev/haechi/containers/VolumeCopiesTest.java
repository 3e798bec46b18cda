package dev.haechi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.MountPoints;
import dev.haechi.containers.replica.Volumes;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume that somebody writes to is copied as it is at one moment. */
@NeedsRoot
class VolumeCopiesTest {
    @TempDir Path temp;
    private Path at = Path.of("/nonexistent");
    private Path image = Path.of("/nonexistent");

    @BeforeEach
    void mount_a_volume() throws IOException {
        var home = ContainerHome.of(temp);
        image = Files.createDirectories(home.volumes().resolve("bank")).resolve("db.img");
        at = Files.createDirectories(home.mounts().resolve("bank/db"));
        Place.must(
                "truncate -s 64M %1$s && mkfs.ext4 -q %1$s && mount -o loop %1$s %2$s"
                        .formatted(image, at));
        Place.must("chown 1234:4321 %1$s && chmod 0750 %1$s".formatted(at));
    }

    @AfterEach
    void unmount_it() throws IOException {
        new Volumes(ContainerHome.of(temp)).unmount(List.of(at).stream());
        ContainerHome.delete(ContainerHome.of(temp).run());
    }

    @Test
    void the_copy_holds_a_moment_of_two_files_written_one_after_the_other() throws Exception {
        var copy = temp.resolve("copy.img");
        var running = new AtomicBoolean(true);
        var written = new AtomicLong();
        var begun = new CountDownLatch(100);
        var writer = Thread.ofPlatform().start(() -> write(running, written, begun));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        long before = written.get();

        new VolumeCopies(temp).copy(only(), copy);

        running.set(false);
        writer.join();
        var mounted = Files.createDirectory(temp.resolve("mounted"));
        Place.must("mount -o loop,ro %s %s".formatted(copy, mounted));
        try {
            long first = number(mounted.resolve("first"));
            long second = number(mounted.resolve("second"));
            assertThat(first).isBetween(before, written.get());
            assertThat(first - second).isBetween(0L, 1L);
            assertThat(Place.must("stat -c '%%u:%%g %%a' %s".formatted(mounted)))
                    .contains("1234:4321 750");
        } finally {
            Place.must("umount " + mounted);
        }
    }

    @Test
    void a_volume_that_a_killed_copy_left_frozen_is_copied_and_taken_down_all_the_same() {
        Place.must("fsfreeze --freeze " + at);

        new VolumeCopies(temp).copy(only(), temp.resolve("copy.img"));
        Place.must("touch %s/writable && fsfreeze --freeze %s".formatted(at, at));
        new Volumes(ContainerHome.of(temp)).unmount(List.of(at).stream());

        assertThat(MountPoints.isMounted(at)).isFalse();
        assertThat(at).doesNotExist();
        assertThat(new Volumes(ContainerHome.of(temp)).mounted(EnvironmentName.of("bank")))
                .isEmpty();
    }

    private VolumeCopies.Kept only() {
        var all = new VolumeCopies(temp).all();
        assertThat(all).containsExactly(new VolumeCopies.Kept(image, "bank/db.img"));
        return all.getFirst();
    }

    /** As a database does: one file is on the disk before the other is begun. */
    private void write(AtomicBoolean running, AtomicLong written, CountDownLatch begun) {
        for (long number = 1; running.get(); number++) {
            put(at.resolve("first"), number);
            written.set(number);
            put(at.resolve("second"), number);
            begun.countDown();
        }
    }

    private static void put(Path file, long number) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, number), 0);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).getLong();
    }
}
