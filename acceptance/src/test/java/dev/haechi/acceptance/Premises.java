package dev.haechi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One state folder for all these tests, as one machine has: base images are made once in it. Its
 * bank is brought up for the first test that asks for it and stays up for the others. Whoever uses
 * premises holds the claim on their folder, and a killed process holds none.
 */
final class Premises implements AutoCloseable {
    private static final Path PARENT = Path.of("/var/tmp");
    private static final String PREFIX = "haechi-acceptance-";

    private final Path root;
    private final Claim claim;
    private final List<String> hostNetwork = Remains.hostNetwork();
    private final Map<String, Bank> banks = new LinkedHashMap<>();

    private Premises(Path root, Claim claim) {
        this.root = root;
        this.claim = claim;
    }

    /** New ones, after those of killed test runs are taken down. */
    static Premises open() {
        try {
            takeDownAbandoned();
            var mode = PosixFilePermissions.fromString("rwxr-xr-x");
            var root = Files.createTempDirectory(PARENT, PREFIX);
            Files.setPosixFilePermissions(root, mode);
            return new Premises(root, Claim.of(root));
        } catch (IOException e) {
            throw new UncheckedIOException("no place for the tests", e);
        }
    }

    private static void takeDownAbandoned() throws IOException {
        try (var folders = Files.newDirectoryStream(PARENT, PREFIX + "*")) {
            for (var folder : folders) {
                try (var claim = Claim.of(folder)) {
                    if (claim.held()) {
                        new Abandoned(new Premises(folder, claim)).takeDown();
                    }
                }
            }
        }
    }

    /** All of them lies in it. */
    Path root() {
        return root;
    }

    /** {@code HAECHI_HOME}. */
    Path home() {
        return root.resolve("home");
    }

    /** A folder of this name, to put things into. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder " + name, e);
        }
    }

    /** A folder for each environment, which has its name. */
    Path blueprints() {
        return folder("blueprints");
    }

    /** Runs commands in a folder, on these premises. */
    Shell shell(Path folder) {
        return new Shell(
                folder,
                Map.of(
                        "HAECHI_HOME", home().toString(),
                        "HAECHI", Shell.project().resolve("haechi").toString(),
                        "PODMAN", podman(),
                        "LC_ALL", "C.UTF-8"));
    }

    private String podman() {
        var settings = home().resolve("containers/settings");
        return "env CONTAINERS_CONF=%1$s/containers.conf CONTAINERS_STORAGE_CONF=%1$s/storage.conf podman"
                .formatted(settings);
    }

    /** The bank that most tests share, up. */
    Bank bank() {
        var bank = banks.computeIfAbsent("bank", name -> Bank.make(this, name));
        bank.bringUp();
        return bank;
    }

    /** Another bank of this name beside it, made and not up. */
    Bank another(String name) {
        return banks.computeIfAbsent(name, _ -> Bank.make(this, name));
    }

    /** What is left of what ever ran here, once it is down. */
    Remains remains() {
        return new Remains(home());
    }

    /** The host's own network as it was before anything was made. */
    List<String> hostNetworkBefore() {
        return hostNetwork;
    }

    /** Takes everything down; only after that the folder goes, so that nothing is lost sight of. */
    @Override
    public void close() throws IOException {
        banks.values().forEach(Bank::takeDown);
        remains().mustBeNone();
        remove();
        claim.close();
    }

    /** Forgets all of them; what is mounted in there stays. */
    void remove() {
        shell(Path.of("/")).must("rm -rf --one-file-system " + root);
    }
}
