package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot work is refused in clear words, and leaves nothing behind. */
@AcceptanceTest
class BadInputTest {
    private static final String UP = "$HAECHI up -f $BLUEPRINT";
    private static final int PROBLEM = 1;
    private static final int OUTAGE = 3;

    @Test
    void broken_yaml(Premises premises) {
        var bank = premises.another("yaml");
        bank.edit("spec:\n", "spec: [\n");

        refused(premises, bank, UP, PROBLEM, "haechi.yaml:", "^");
    }

    @Test
    void overlapping_blocks(Premises premises) {
        var bank = premises.another("overlap");
        bank.edit("cidr: 10.20.10.0/24", "cidr: 10.20.0.0/24");

        refused(premises, bank, UP, PROBLEM, "haechi.yaml:", "10.20.0.0/24", "overlap");
    }

    @Test
    void a_call_of_a_service_that_is_not_there(Premises premises) {
        var bank = premises.another("unknown");
        bank.edit("calls: [accounts-db]", "calls: [acounts-db]");

        refused(premises, bank, UP, PROBLEM, "haechi.yaml:", "acounts-db", "accounts-db");
    }

    @Test
    void a_dockerfile_that_fails(Premises premises) {
        var bank = premises.another("dockerfile");
        bank.shell().must("echo 'RUN echo it broke here && false' >> services/web/Dockerfile");
        bank.commit("does not build");

        refused(premises, bank, UP, PROBLEM, "web", "it broke here", "fix:");
    }

    @Test
    void a_base_image_that_cannot_be_had(Premises premises) {
        var bank = premises.another("base");
        bank.shell().must("sed -i 's|^FROM.*|FROM haechi/nginks|' services/web/Dockerfile");
        bank.commit("of nothing");

        refused(premises, bank, UP, PROBLEM, "haechi/nginks", "fix:");
    }

    @Test
    void a_repository_that_does_not_exist(Premises premises) {
        var bank = premises.another("repository");
        bank.edit("git: \"./services/web\"", "git: \"file:///nowhere/web.git\"");

        refused(premises, bank, UP, PROBLEM, "/nowhere/web.git", "fix:");
    }

    @Test
    void sources_that_cannot_be_followed_are_all_named_before_anything_is_made(Premises premises) {
        var bank = premises.another("sources");
        bank.edit("git: \"./services/web\"", "git: \"./services/wep\"");
        bank.edit("git: \"./services/accounts\"", "git: \"./services/acounts\"");

        var ran = refused(premises, bank, UP, PROBLEM, "/services/wep", "/services/acounts");

        assertThat(ran.errors()).doesNotContain("making images");
    }

    @Test
    void an_up_that_fails_leaves_a_running_environment_as_it_was(Bank bank) {
        bank.edit("image: haechi/postgres", "image: haechi/postgrez");
        try {
            var ran = bank.shell().run(Shell.USUAL, UP);

            assertThat(ran.exit()).as(ran.everything()).isEqualTo(PROBLEM);
            assertThat(ran.errors()).contains("postgrez", "goes on by its former blueprint");
            assertThat(bank.shell().must("$HAECHI status --env $BANK")).contains("is UP");
            assertThat(bank.answers()).isTrue();
        } finally {
            bank.edit("image: haechi/postgrez", "image: haechi/postgres");
        }
    }

    @Test
    void nobody_in_particular(Premises premises) {
        var bank = premises.another("nobody");
        var nobody =
                "HAECHI_HOME=/tmp/haechi-nobody setpriv --reuid=65534 --regid=65534 --clear-groups ";

        refused(premises, bank, nobody + UP, PROBLEM, "root", "fix:");
    }

    @Test
    void a_disk_that_is_full(Premises premises) {
        var bank = premises.another("disk");
        var small = premises.folder("small");
        var shell = bank.shell();
        shell.must("mount -t tmpfs -o size=50m tmpfs " + small);
        try {
            refused(premises, bank, "HAECHI_HOME=" + small + "/home " + UP, OUTAGE, "50 MiB");
            assertThat(shell.must("ls -A " + small)).isEmpty();
        } finally {
            shell.must("umount " + small);
        }
    }

    @Test
    void a_door_that_somebody_else_has(Premises premises) throws IOException {
        var bank = premises.another("port");
        int https = Integer.parseInt(bank.shell().must("echo ${URL//[^0-9]/}").strip());
        try (var taken = new ServerSocket(https, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            refused(premises, bank, UP, PROBLEM, Integer.toString(taken.getLocalPort()), "https");
        }
    }

    @Test
    void a_machine_without_podman(Premises premises) {
        var bank = premises.another("podless");
        var programs = premises.folder("programs");
        bank.shell()
                .must(
                        "for one in /usr/bin/* /usr/sbin/* /bin/* /sbin/*; do ln -sf $one "
                                + programs
                                + "/; done; rm "
                                + programs
                                + "/podman");

        refused(premises, bank, "PATH=" + programs + " " + UP, OUTAGE, "podman", "apt-get");
    }

    @Test
    void an_environment_that_nobody_knows(Premises premises) {
        var shell = premises.shell(Path.of("/")).with(Map.of());

        var ran = shell.run(Shell.USUAL, "$HAECHI down --yes --env nothing");

        assertThat(ran.exit()).as(ran.everything()).isEqualTo(PROBLEM);
        assertThat(ran.errors()).contains("nothing").contains("fix:");
    }

    private static Shell.Ran refused(
            Premises premises, Bank bank, String command, int exit, String... words) {
        var ran = bank.shell().run(Shell.USUAL, command);
        assertThat(ran.exit()).as(ran.everything()).isEqualTo(exit);
        assertThat(ran.errors()).contains(words).doesNotContain("Exception");
        premises.remains().mustBeNone(bank.name());
        return ran;
    }
}
