package dev.haechi.containers.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.containers.Place;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRecordTest {
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    @TempDir Path folder;

    @Test
    @NeedsRoot
    void the_record_says_what_podman_says() {
        var base = Place.base("haechi/nginx");
        var home = ContainerHome.of(Place.HOME);
        var podman = new Podman(home);
        var said = new HashMap<String, String>();
        podman.must("image", "ls", "--no-trunc", "--format", "{{.Repository}}:{{.Tag}} {{.ID}}")
                .lines()
                .filter(line -> !line.startsWith("<none>"))
                .map(line -> line.split(" ", -1))
                .forEach(words -> said.put(words[0], words[1]));
        var user =
                podman.must(
                                "image",
                                "inspect",
                                "--format",
                                "{{.Config.User}}",
                                base.digest().substring("sha256:".length()))
                        .strip();

        var record = new ImageRecord(new EngineSettings(home).imageRecord());

        assertThat(said).containsValue(base.digest());
        assertThat(record.images().orElseThrow()).containsExactlyInAnyOrderEntriesOf(said);
        assertThat(record.user(base.digest())).contains(user);
        assertThat(user).isNotEmpty();
    }

    @Test
    void a_storage_that_has_no_record_yet_has_no_images() {
        assertThat(record().images().orElseThrow()).isEmpty();
    }

    @Test
    void a_record_of_another_form_says_nothing() throws IOException {
        for (var text : new String[] {"{}", "[{\"name\":\"x\"}]", "[", "7"}) {
            Files.writeString(folder.resolve("images.json"), text);

            assertThat(record().images()).as(text).isEmpty();
        }
    }

    @Test
    void a_configuration_that_is_not_that_of_its_digest_says_nothing() throws IOException {
        var place = Files.createDirectory(folder.resolve(DIGEST.substring("sha256:".length())));
        var name = "=" + Base64.getEncoder().encodeToString(DIGEST.getBytes(UTF_8));
        Files.writeString(place.resolve(name), "{\"config\":{\"User\":\"0\"}}");

        assertThat(record().user(DIGEST)).isEmpty();
    }

    private ImageRecord record() {
        return new ImageRecord(folder.resolve("images.json"));
    }
}
