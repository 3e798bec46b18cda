package dev.haechi.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JgitSettingsTest {
    @TempDir private Path folder;

    @Test
    void a_file_system_is_taken_as_it_comes_and_not_measured() {
        JgitSettings.apply();

        var attributes = FS.getFileStoreAttributes(folder);

        assertThat(attributes.getFsTimestampResolution())
                .isEqualTo(FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
        assertThat(attributes.getMinimalRacyInterval())
                .isEqualTo(FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
    }
}
