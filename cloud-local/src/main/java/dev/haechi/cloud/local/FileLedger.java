package dev.haechi.cloud.local;

import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.provision.CloudUnavailable;
import dev.haechi.provision.Thing;
import dev.haechi.provision.Things;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A ledger in a folder that lasts as long as the namespaces do: until the machine stops.
 *
 * @param folder such as {@code /run/haechi/local}; made when it is missing, for root alone
 * @param home the state folder that environments are held by
 */
record FileLedger(Path folder, Path home) implements Ledger {
    FileLedger {
        home = home.toAbsolutePath().normalize();
    }

    @Override
    public SequencedMap<Id, Thing> things(EnvironmentName environment) {
        var file = file(environment);
        try {
            if (!Files.exists(file)) {
                return new LinkedHashMap<>();
            }
            return switch (TreeReader.read(new Source(file.toString(), Files.readString(file)))
                    .then(LandscapeJson::read)) {
                case Result.Ok(var document) -> Things.of(document.landscape());
                // Replaced in one step, so it is never half a file: somebody else wrote it. Without
                // it everything that is there is foreign, and is made anew.
                case Result.Failed<?> _ -> new LinkedHashMap<>();
            };
        } catch (IOException e) {
            throw new CloudUnavailable(file + " cannot be read; nothing was changed", e);
        }
    }

    @Override
    public Optional<Path> heldBy(EnvironmentName environment) {
        var file = holder(environment);
        try {
            return Files.exists(file)
                    ? Optional.of(Path.of(Files.readString(file)))
                            .filter(holder -> !holder.equals(home))
                            .filter(Files::isDirectory)
                    : Optional.empty();
        } catch (IOException e) {
            throw new CloudUnavailable(file + " cannot be read; nothing was changed", e);
        }
    }

    @Override
    public void keep(EnvironmentName environment, SequencedMap<Id, Thing> things) {
        var file = file(environment);
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            hold(environment);
            replace(file, LandscapeJson.write(Things.landscape(environment, things.values())));
        } catch (IOException e) {
            throw new CloudUnavailable(
                    file + " cannot be written; nothing was changed in the kernel", e);
        }
    }

    private void hold(EnvironmentName environment) throws IOException {
        var other = heldBy(environment);
        if (other.isPresent()) {
            throw new CloudUnavailable(
                    "the state folder %s has an environment %s on this machine; nothing was changed"
                            .formatted(other.get(), environment));
        }
        replace(holder(environment), home.toString());
    }

    private static void replace(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forget(EnvironmentName environment) {
        try {
            Files.deleteIfExists(file(environment));
            Files.deleteIfExists(holder(environment));
        } catch (IOException e) {
            throw new CloudUnavailable(file(environment) + " cannot be deleted", e);
        }
    }

    private Path holder(EnvironmentName environment) {
        return folder.resolve(new Names(environment).prefix() + "home");
    }

    private Path file(EnvironmentName environment) {
        return folder.resolve(new Names(environment).prefix() + "json");
    }
}
