package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The bank of the examples under another name, with doors and a repository of its own. Commands
 * find its name in {@code $BANK}, its blueprint in {@code $BLUEPRINT}, {@code $URL} of its page and
 * {@code $CURL} that trusts it.
 */
final class Bank {
    /** The first one makes base images. */
    private static final Duration LONGEST_UP = Duration.ofMinutes(6);

    private final Premises premises;
    private final String name;
    private final Path folder;
    private final Doors doors;
    private final Shell shell;
    private boolean up;

    /** Ports of loopback that are its own. */
    private record Doors(int http, int https, int server) {
        static Doors free() {
            return new Doors(freePort(), freePort(), freePort());
        }
    }

    private Bank(Premises premises, String name, Path folder, Doors doors, Shell shell) {
        this.premises = premises;
        this.name = name;
        this.folder = folder;
        this.doors = doors;
        this.shell = shell;
    }

    static Bank make(Premises premises, String name) {
        var folder = premises.blueprints().resolve(name);
        var doors = Doors.free();
        var blueprint = folder.resolve("haechi.yaml");
        var plain = premises.shell(Path.of("/"));
        plain.must("cp -r " + Shell.project().resolve("examples/demo-bank") + " " + folder);
        var shell =
                premises.shell(folder)
                        .with(
                                Map.of(
                                        "BANK", name,
                                        "BLUEPRINT", blueprint.toString(),
                                        "FOLDER", folder.toString(),
                                        "SERVER", Integer.toString(doors.server()),
                                        "URL", "https://bank.example:" + doors.https() + "/test",
                                        "CA", authority(premises, name).toString(),
                                        "CURL", curl(premises, name, doors.https())));
        var bank = new Bank(premises, name, folder, doors, shell);
        bank.edit("name: demo-bank", "name: " + name);
        bank.edit(
                "cloud: { provider: local }",
                "cloud: { provider: local, doors: { http: %d, https: %d, server: %d } }"
                        .formatted(doors.http(), doors.https(), doors.server()));
        shell.must("git init -q -b main . && git add .");
        bank.commit("the bank of the examples");
        return bank;
    }

    private static Path authority(Premises premises, String name) {
        return premises.home().resolve("environments").resolve(name).resolve("ca.pem");
    }

    private static String curl(Premises premises, String name, int https) {
        return "curl -sS --max-time 15 --cacert %s --resolve bank.example:%d:127.0.0.1"
                .formatted(authority(premises, name), https);
    }

    /** A port of loopback that nobody listens on. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    String name() {
        return name;
    }

    /** Of its blueprint and its repository. */
    Path folder() {
        return folder;
    }

    Shell shell() {
        return shell;
    }

    /** The same in another folder. */
    Shell in(Path other) {
        return new Shell(other, shell.settings());
    }

    /** A folder that looks like a checkout of Haechi whose example is this bank. */
    Path asCheckedOut() {
        var checkout = premises.folder("checkouts").resolve(name);
        shell.must("mkdir -p %s/examples".formatted(checkout));
        shell.must("ln -sf %s %s/examples/demo-bank".formatted(folder, checkout));
        shell.must("ln -sf $HAECHI %s/haechi".formatted(checkout));
        return checkout;
    }

    /** What a text about the example says of this bank. */
    String named(String text) {
        return text.replaceAll("(?<!examples/)demo-bank", name)
                .replace(":8443", ":" + doors.https())
                .replace(":7070", ":" + doors.server());
    }

    /** Replaces a text of the blueprint, which must be there. */
    void edit(String text, String by) {
        var file = folder.resolve("haechi.yaml");
        try {
            var now = Files.readString(file);
            assertThat(now).contains(text);
            Files.writeString(file, now.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be changed", e);
        }
    }

    /** Commits whatever changed in its folder. */
    void commit(String message) {
        shell.must(
                "git -c user.name=kim -c user.email=kim@bank.example commit -qam '%s'"
                        .formatted(message));
    }

    /** Does nothing when it is up already. */
    void bringUp() {
        if (!up) {
            up();
        }
    }

    /** Brings it up, or up to date; it has to work. */
    String up() {
        var ran = shell.run(LONGEST_UP, "$HAECHI up -f $BLUEPRINT");
        assertThat(ran.exit()).as(ran.everything()).isZero();
        up = true;
        return ran.output();
    }

    /** Takes it down, whatever state it is in, and sees that nothing is left. */
    void takeDown() {
        if (!Files.exists(premises.home())) {
            return;
        }
        var ran = shell.run(Shell.USUAL, "$HAECHI down --yes --env $BANK");
        assertThat(ran.exit() == 0 || ran.errors().contains("APP-") || !up)
                .as(ran.everything())
                .isTrue();
        up = false;
        premises.remains().mustBeNone(name);
    }

    /** Whether the page and the accounts behind it answer a visitor. */
    boolean answers() {
        return shell.run(
                                Shell.USUAL,
                                "$CURL -f $URL/ | grep -q 'Demo Bank' && $CURL -f $URL/api/accounts/1001")
                        .exit()
                == 0;
    }

    /** Sees that it answers, now or within a time. */
    void mustAnswer(Duration within) {
        assertThat(Eventually.within(within, this::answers, answers -> answers))
                .as("%s answers within %s", name, within)
                .isTrue();
    }

    /** The slots in which replicas of a service run. */
    List<String> replicas(String service) {
        var here = " --filter label=dev.haechi.environment=$BANK";
        var its = " --filter label=dev.haechi.service=" + service;
        return shell.must("$PODMAN ps" + here + its + " --format '{{.Names}}'")
                .lines()
                .map(container -> container.substring(("haechi-" + name + "-").length()))
                .sorted()
                .toList();
    }

    /** Runs a command inside of a replica. */
    String inside(String replica, String command) {
        return shell.must("$PODMAN exec haechi-$BANK-" + replica + " " + command);
    }

    /** The first process of a replica. */
    long processOf(String replica) {
        return Long.parseLong(
                shell.must("$PODMAN inspect --format '{{.State.Pid}}' haechi-$BANK-" + replica)
                        .strip());
    }

    /** The network namespace of an instance or a router of it, such as {@code i.web-1}. */
    String namespace(String what) {
        return "hc-" + name + "." + what;
    }
}
