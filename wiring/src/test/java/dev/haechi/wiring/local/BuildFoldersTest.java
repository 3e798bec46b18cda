package dev.haechi.wiring.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFoldersTest {
    private static final EnvironmentName BANK = EnvironmentName.of("bank");
    private static final ServiceName WEB = ServiceName.of("web");
    private static final CommitId FIRST = CommitId.of("a".repeat(40));
    private static final CommitId SECOND = CommitId.of("b".repeat(40));

    @TempDir Path folder;

    @Test
    void a_build_s_log_is_found_by_the_beginning_of_its_commit_or_as_the_newest() {
        var folders = new BuildFolders(folder.resolve("logs"), folder.resolve("work"));
        write(folders, FIRST, "first");
        folder.resolve("logs/bank/web/" + FIRST.brief() + ".log").toFile().setLastModified(1);
        write(folders, SECOND, "second");

        assertThat(folders.find(BANK, WEB, "").orElseThrow().lines()).containsExactly("second");
        assertThat(folders.find(BANK, WEB, "aaaa").orElseThrow().lines()).containsExactly("first");
        assertThat(folders.find(BANK, WEB, FIRST.hex()).orElseThrow().commit())
                .isEqualTo(FIRST.brief());
        assertThat(folders.find(BANK, WEB, "../../x")).isEmpty();
        assertThat(folders.find(BANK, ServiceName.of("api"), "")).isEmpty();
    }

    private static void write(BuildFolders folders, CommitId commit, String line) {
        try (var log = folders.open(BANK, WEB, commit)) {
            log.line(line);
        }
    }
}
