package dev.haechi.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.store.StoreCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {
    @TempDir Path folder;

    @Test
    void what_was_put_in_comes_out_with_names_modes_links_and_holes() throws IOException {
        var tree = Files.createDirectories(folder.resolve("tree/은행"));
        Files.writeString(tree.resolve("a"), "one");
        Files.setPosixFilePermissions(
                tree.resolve("a"), PosixFilePermissions.fromString("r-xr-----"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("a"));
        var image = image(200L << 20);
        try (var writer = writer()) {
            writer.add("tree", folder.resolve("tree"));
            writer.addSparse("volumes/volume.img", image);
            writer.add("manifest", "small".getBytes(StandardCharsets.UTF_8));
            writer.finish();
        }

        var out = Files.createDirectory(folder.resolve("out"));
        BackupReader.verified(file()).orThrow().unpack(out);

        assertThat(out.resolve("tree/은행/a")).hasContent("one");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(out.resolve("tree/은행/a"))))
                .isEqualTo("r-xr-----");
        assertThat(Files.readSymbolicLink(out.resolve("tree/은행/link"))).hasToString("a");
        assertThat(out.resolve("manifest")).hasContent("small");
        assertThat(Files.mismatch(out.resolve("volumes/volume.img"), image)).isEqualTo(-1);
        assertThat(permissions(out.resolve("volumes"))).isEqualTo("rwx------");
        assertThat(permissions(out.resolve("volumes/volume.img"))).isEqualTo("rw-------");
        assertThat(Files.size(file())).isLessThan(1 << 20);
    }

    @Test
    void only_its_owner_may_read_it_and_nothing_else_lies_beside_it() throws IOException {
        try (var writer = writer()) {
            writer.add("manifest", new byte[] {1});
            writer.finish();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("bank.backup");
    }

    @Test
    void a_backup_that_was_not_finished_leaves_nothing_and_the_one_before_as_it_was()
            throws IOException {
        Files.writeString(file(), "the one before");
        try (var writer = writer()) {
            writer.add("manifest", new byte[] {1});
        }

        assertThat(names()).containsExactly("bank.backup");
        assertThat(file()).hasContent("the one before");
    }

    @Test
    void a_changed_byte_a_cut_off_end_and_another_file_are_refused_with_the_reason()
            throws IOException {
        try (var writer = writer()) {
            writer.add("manifest", new byte[1 << 16]);
            writer.finish();
        }
        var whole = Files.readAllBytes(file());

        var changed = whole.clone();
        changed[whole.length - 5] ^= 1;
        Files.write(file(), changed);
        assertThat(why()).contains("its SHA-256 is");
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(why()).contains("its SHA-256 is");
        Files.writeString(file(), "haechi");
        assertThat(why()).contains("does not begin as a backup");
        Files.delete(file());
        assertThat(why()).contains("cannot be read");
    }

    @Test
    void a_backup_of_a_newer_form_is_refused_as_such() throws IOException {
        Files.write(file(), new BackupHeader(2, "0".repeat(64)).bytes());

        assertThat(BackupReader.verified(file()).problems())
                .containsExactly(Problem.of(StoreCode.BACKUP_NEWER, file(), 2, 1));
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_refused() throws IOException {
        try (var writer = writer()) {
            writer.add("../escaped", new byte[] {1});
            writer.finish();
        }
        var out = Files.createDirectory(folder.resolve("out"));

        assertThatThrownBy(() -> BackupReader.verified(file()).orThrow().unpack(out))
                .hasMessage("../escaped leads out of the folder");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void a_locked_key_opens_with_its_passphrase_alone() {
        var key = "a key".getBytes(StandardCharsets.UTF_8);
        var locked = LockedKey.lock(key, Secret.of("mirror copper lantern"));

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("a key");
        assertThat(LockedKey.open(locked, Secret.of("mirror copper lantern"))).contains(key);
        assertThat(LockedKey.open(locked, Secret.of("mirror copper lanterns"))).isEmpty();
        assertThat(LockedKey.open(new byte[3], Secret.of("mirror copper lantern"))).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path image(long length) throws IOException {
        var image = folder.resolve("volume.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(length);
            file.seek(70_000);
            file.write("data".getBytes(StandardCharsets.UTF_8));
            file.seek(length - 4);
            file.write("ends".getBytes(StandardCharsets.UTF_8));
        }
        return image;
    }

    private BackupWriter writer() throws IOException {
        return new BackupWriter(file());
    }

    private Path file() throws IOException {
        return Files.createDirectories(folder.resolve("target")).resolve("bank.backup");
    }

    private List<String> names() throws IOException {
        try (var list = Files.list(folder.resolve("target"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String why() throws IOException {
        return BackupReader.verified(file()).problems().getFirst().arguments().toString();
    }
}
