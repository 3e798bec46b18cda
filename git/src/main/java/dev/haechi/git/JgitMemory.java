package dev.haechi.git;

import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.storage.pack.PackConfig;

/** How much memory JGit takes in a process with a small heap. */
final class JgitMemory {
    private static final int CACHE = 8 << 20;
    private static final int STREAMED_FROM = 4 << 20;
    private static final int PACKING = 8 << 20;

    private JgitMemory() {}

    /** Limits what the process keeps of packs; objects from a size on are streamed. */
    static void limit() {
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
}
