package dev.haechi.store.home;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account that Haechi's unprivileged processes run as: a system account of its own when we are
 * root (PostgreSQL refuses to run as root), and whoever we are otherwise.
 */
public final class ServiceAccount {
    /** The system account beside root. */
    public static final String NAME = "haechi";

    private ServiceAccount() {}

    /** Whether this process may act as another account. */
    public static boolean weAreRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            return false; // no Linux: then we run as whoever we are
        }
    }

    /**
     * The account to give files to, made when it is missing; empty when they are ours anyway.
     *
     * @throws StoreFailure when it is missing and could not be made
     */
    public static Optional<UserPrincipal> owner() {
        if (!weAreRoot()) {
            return Optional.empty();
        }
        var known = lookUp();
        return known.isPresent() ? known : Optional.of(made());
    }

    /** The command line that runs a command as the account. */
    public static List<String> command(List<String> command) {
        if (!weAreRoot()) {
            return List.copyOf(command);
        }
        var whole =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + NAME,
                                "--regid=" + NAME,
                                "--init-groups",
                                "--inh-caps=-all",
                                "--bounding-set=-all",
                                "--no-new-privs",
                                "--"));
        whole.addAll(command);
        return List.copyOf(whole);
    }

    private static Optional<UserPrincipal> lookUp() {
        try {
            return Optional.of(
                    FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(NAME));
        } catch (UserPrincipalNotFoundException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw missing(String.valueOf(e.getMessage()), e);
        }
    }

    private static UserPrincipal made() {
        var command =
                List.of(
                        "useradd",
                        "--system",
                        "--user-group",
                        "--no-create-home",
                        "--home-dir",
                        "/nonexistent",
                        "--shell",
                        "/usr/sbin/nologin",
                        NAME);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return lookUp().orElseThrow(() -> missing(said.strip(), null));
        } catch (IOException e) {
            throw missing(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing("interrupted", e);
        }
    }

    private static StoreFailure missing(String why, @Nullable Throwable cause) {
        var problem = Problem.of(StoreCode.ACCOUNT_MISSING, NAME, why);
        return cause == null ? new StoreFailure(problem) : new StoreFailure(problem, cause);
    }
}
