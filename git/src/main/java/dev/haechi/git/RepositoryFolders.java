package dev.haechi.git;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where the hosted repositories lie: one bare repository per service.
 *
 * @param root of them all; its owner owns all of them
 */
record RepositoryFolders(Path root) {
    private static final String PLAIN =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

    /** The folder of a service's repository, whether it is there or not; always below the root. */
    Path folder(EnvironmentName environment, ServiceName service) {
        return root.resolve(encoded(environment.value()))
                .resolve(encoded(service.value()) + ".git");
    }

    /** The repository of a service, made when it is missing. The caller closes it. */
    Repository openOrCreate(EnvironmentName environment, ServiceName service, String branch) {
        var folder = folder(environment, service);
        try {
            var repository =
                    new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
            if (!Files.exists(folder.resolve("objects"))) {
                Files.createDirectories(folder.getParent());
                repository.create(true);
                configure(repository, branch);
            }
            return repository;
        } catch (IOException e) {
            throw new GitUnavailable("the hosted repository " + folder + " cannot be opened", e);
        }
    }

    /**
     * Gives what was written in a repository to the owner of the root: the command line runs as
     * root, and the server, which takes pushes, does not.
     */
    void own(EnvironmentName environment, ServiceName service) {
        try {
            Ownership.give(root, root.relativize(folder(environment, service).getParent()));
        } catch (IOException e) {
            throw new GitUnavailable("the hosted repository of " + service + " keeps its owner", e);
        }
    }

    private static void configure(Repository repository, String branch) throws IOException {
        var config = repository.getConfig();
        // What comes in by a push is checked like on a hosting service: no .git entries, no loops.
        config.setBoolean("transfer", null, "fsckObjects", true);
        config.setBoolean("receive", null, "denyDeletes", true);
        config.setString(ConfigConstants.CONFIG_CORE_SECTION, null, "logAllRefUpdates", "always");
        config.save();
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
    }

    /** Letters, digits and hyphens stay; every other byte is written as %XX. */
    private static String encoded(String name) {
        var text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            boolean plain = PLAIN.indexOf(character) >= 0;
            text.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return text.toString();
    }
}
