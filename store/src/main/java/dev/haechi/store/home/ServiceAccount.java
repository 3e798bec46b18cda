package dev.haechi.store.home;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that Haechi's unprivileged processes run as: system accounts of their own when we
 * are root, so that neither can touch what the other one or root has; and whoever we are otherwise.
 */
public enum ServiceAccount {
    /** The server, which takes requests from a network. */
    SERVER("haechi"),
    /** PostgreSQL, which refuses to run as root. */
    DATABASE("haechi-db");

    /** Enters the state folder, and sees nothing in it: all of the accounts are in it. */
    public static final String GROUP = "haechi";

    private final String account;

    ServiceAccount(String account) {
        this.account = account;
    }

    /** Its name. */
    public String account() {
        return account;
    }

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
    public Optional<UserPrincipal> owner() {
        if (!weAreRoot()) {
            return Optional.empty();
        }
        var known = lookUp();
        return known.isPresent() ? known : Optional.of(made());
    }

    /** The group of all of them, once there is the server's account; empty when we are not root. */
    static Optional<GroupPrincipal> group() throws IOException {
        return SERVER.owner().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        FileSystems.getDefault()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByGroupName(GROUP));
    }

    /** The command line that runs a command as the account. */
    public List<String> command(List<String> command) {
        return weAreRoot() ? joined(dropped(), command) : List.copyOf(command);
    }

    /** The same, for a process that must not outlive the thread that starts it. */
    public List<String> commandOfChild(List<String> command) {
        var options = weAreRoot() ? dropped() : new ArrayList<>(List.of("setpriv"));
        options.add("--pdeathsig=KILL");
        return joined(options, command);
    }

    private List<String> dropped() {
        return new ArrayList<>(
                List.of(
                        "setpriv",
                        "--reuid=" + account,
                        "--regid=" + account,
                        "--groups=" + GROUP,
                        "--inh-caps=-all",
                        "--bounding-set=-all",
                        "--no-new-privs"));
    }

    private static List<String> joined(List<String> options, List<String> command) {
        var whole = new ArrayList<>(options);
        whole.add("--");
        whole.addAll(command);
        return List.copyOf(whole);
    }

    private Optional<UserPrincipal> lookUp() {
        try {
            return Optional.of(
                    FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(account));
        } catch (UserPrincipalNotFoundException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw missing(String.valueOf(e.getMessage()), e);
        }
    }

    private UserPrincipal made() {
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
                        account);
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

    private StoreFailure missing(String why, @Nullable Throwable cause) {
        var problem = Problem.of(StoreCode.ACCOUNT_MISSING, account, why);
        return cause == null ? new StoreFailure(problem) : new StoreFailure(problem, cause);
    }
}
