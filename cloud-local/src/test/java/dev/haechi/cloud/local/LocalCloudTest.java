package dev.haechi.cloud.local;

import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.testing.CloudProviderContract;
import dev.haechi.text.testing.NeedsRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

@NeedsRoot
class LocalCloudTest extends CloudProviderContract {
    @TempDir Path folder;

    @Override
    protected CloudProvider cloud() {
        return LocalCloud.keeping(folder, folder);
    }

    @AfterEach
    void clear_everything() {
        LocalCloud.keeping(folder, folder).clear(landscape(1).environment());
    }
}
