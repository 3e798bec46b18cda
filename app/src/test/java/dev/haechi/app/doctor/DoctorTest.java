package dev.haechi.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.binaries.BuildBinaries;
import dev.haechi.app.binaries.InMemoryDistributions;
import dev.haechi.app.progress.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final String PACKAGES =
            """
            # package command purpose
            podman    podman  containers
            nftables  nft     firewall   # and more
            """;

    @Test
    void a_machine_that_brings_everything_is_ready() {
        var examination = examine(new InMemoryHost(true, true, List.of("podman", "nft"), "6.1.0"));

        assertThat(examination.missing()).isEmpty();
        assertThat(examination.ready()).isTrue();
        assertThat(examination.command()).isEmpty();
    }

    @Test
    void one_command_installs_all_missing_packages() {
        var examination = examine(new InMemoryHost(true, true, List.of(), "6.1.0"));

        assertThat(examination.command())
                .contains("apt-get install -y --no-install-recommends podman nftables");
        assertThat(examination.missing()).extracting(Finding::name).contains("podman", "nft");
    }

    @Test
    void who_is_not_root_is_told_to_use_sudo() {
        var examination = examine(new InMemoryHost(false, true, List.of("nft"), "6.1.0"));

        assertThat(examination.command())
                .contains("sudo apt-get install -y --no-install-recommends podman");
    }

    @Test
    void an_old_kernel_is_named_with_the_one_that_is_wanted() {
        var examination =
                examine(new InMemoryHost(true, true, List.of("podman", "nft"), "4.19.0-27-amd64"));

        var kernel = examination.missing().getFirst();
        assertThat(kernel.found()).contains("4.19.0-27-amd64");
        assertThat(kernel.wanted()).contains("5.10");
    }

    @Test
    void nothing_is_begun_without_a_command_or_on_a_full_disk() {
        var fine = new InMemoryHost(true, true, List.of("podman", "nft"), "6.1.0");
        var bare = new InMemoryHost(true, true, List.of(), "6.1.0");

        assertThat(doctor(fine).obstacles()).isEmpty();
        assertThat(doctor(bare).obstacles())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.arguments())
                                        .containsExactly(
                                                "podman, nft",
                                                "apt-get install -y --no-install-recommends podman"
                                                        + " nftables"));
    }

    @Test
    void without_apt_the_mending_is_said_in_words() {
        var examination = examine(new InMemoryHost(true, false, List.of("podman"), "6.1.0"));

        assertThat(examination.missing().getFirst().mend())
                .contains("install the command nft with your system's package manager");
    }

    @Test
    void binaries_of_a_cluster_are_told_of_and_not_needed() {
        var host = new InMemoryHost(true, true, List.of("podman", "nft"), "6.1.0");
        var distributions = InMemoryDistributions.empty();
        var doctor = new Doctor(host, Prerequisites.of(PACKAGES), distributions);

        var without = doctor.examine();
        assertThat(without.ready()).isTrue();
        assertThat(without.findings().getLast().needed()).isFalse();
        assertThat(without.findings().getLast().mend())
                .contains(
                        "haechi kubernetes build --version 1.36; or name a folder that holds them:"
                                + " export HAECHI_KUBERNETES_BIN=/folder");

        new BuildBinaries(distributions).run("", "", Progress.silent()).orThrow();
        assertThat(doctor.examine().findings().getLast().found()).contains("1.36, /cache/1.36");
    }

    private static Examination examine(Host host) {
        return doctor(host).examine();
    }

    private static Doctor doctor(Host host) {
        return new Doctor(host, Prerequisites.of(PACKAGES), InMemoryDistributions.empty());
    }

    private record InMemoryHost(
            boolean root, boolean debian, List<String> commands, String kernelVersion)
            implements Host {

        @Override
        public String kernel() {
            return "Linux " + kernelVersion;
        }

        @Override
        public String java() {
            return "25.0.3+9-LTS";
        }

        @Override
        public Optional<String> find(String command) {
            return commands.contains(command)
                    ? Optional.of("/usr/bin/" + command)
                    : Optional.empty();
        }

        @Override
        public Optional<String> version(String debianPackage) {
            return Optional.of("1.0");
        }

        @Override
        public boolean succeeds(List<String> command) {
            return true;
        }

        @Override
        public long freeMebibytes() {
            return 100_000;
        }

        @Override
        public long availableMebibytes() {
            return 8_000;
        }
    }
}
