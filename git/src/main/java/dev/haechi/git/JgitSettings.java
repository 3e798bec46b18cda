package dev.haechi.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit in our processes: reads and writes no configuration of the account or the machine, so that a
 * repository is the same for everybody, and takes little memory.
 */
final class JgitSettings {
    private static final int CACHE = 8 << 20;
    private static final int STREAMED_FROM = 4 << 20;
    private static final int PACKING = 8 << 20;

    private JgitSettings() {}

    /** Makes them those of the process. */
    static void apply() {
        if (SystemReader.getInstance() instanceof OnlyRepositories) {
            return;
        }
        SystemReader.setInstance(new OnlyRepositories(SystemReader.getInstance()));
        var config = new WindowCacheConfig();
        config.setPackedGitLimit(CACHE);
        config.setDeltaBaseCacheLimit(CACHE);
        config.setStreamFileThreshold(STREAMED_FROM);
        config.install();
    }

    /** How packs are made for those who clone: one thread, a small window. */
    static PackConfig packing(Repository repository) {
        var config = new PackConfig(repository);
        config.setThreads(1);
        config.setDeltaSearchMemoryLimit(PACKING);
        config.setDeltaCacheSize(PACKING);
        config.setBigFileThreshold(STREAMED_FROM);
        return config;
    }

    private static final class OnlyRepositories extends SystemReader.Delegate {
        OnlyRepositories(SystemReader others) {
            super(others);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS files) {
            return new Nothing(parent);
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS files) {
            return new Nothing(parent);
        }

        @Override
        public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
            return new Nothing(parent);
        }
    }

    /**
     * A configuration without a file. It says of every file system what JGit takes for one of which
     * it knows nothing: left to itself, JGit measures it in every new process, for two seconds and
     * with files of its own beside the user's.
     */
    private static final class Nothing extends FileBasedConfig {
        Nothing(@Nullable Config parent) {
            super(parent, null, null);
        }

        @Override
        public long getTimeUnit(
                String section,
                @Nullable String subsection,
                String name,
                long otherwise,
                TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
