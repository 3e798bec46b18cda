package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** The pins that Haechi brings. */
class PinsTest {

    @Test
    void every_version_pins_a_release_of_itself_and_every_binary() {
        var shelf = PinShelf.ofHaechi();

        assertThat(shelf.versions()).contains("1.36");
        for (var version : shelf.versions()) {
            var pins = shelf.pins(version).orElseThrow();
            assertThat(pins.release()).startsWith(version + ".");
            assertThat(pins.binaries()).extracting(PinnedBinary::name).doesNotHaveDuplicates();
            for (var module : pins.modules().values()) {
                assertThat(module.goSum()).contains(" h1:");
            }
        }
    }

    @Test
    void kubernetes_1_36_is_what_kubeadm_needs_and_what_is_run_on_it() {
        var pins = PinShelf.ofHaechi().pins("1.36").orElseThrow();

        assertThat(pins.go()).isEqualTo(new GoVersion(1, 26, 0));
        assertThat(pins.binaries())
                .filteredOn(binary -> binary.wanted().released())
                .extracting(PinnedBinary::name, PinnedBinary::version)
                .contains(tuple("kubeadm", "1.36.3"), tuple("kubelet", "1.36.3"));
        assertThat(pins.binaries())
                .extracting(PinnedBinary::name)
                .contains("etcd", "containerd", "coredns", "metrics-server", "traefik");
    }

    @Test
    void the_version_is_stamped_where_kubernetes_looks_for_it() {
        var pins = PinShelf.ofHaechi().pins("1.36").orElseThrow();
        var kubelet =
                pins.binaries().stream()
                        .filter(binary -> binary.name().equals("kubelet"))
                        .findFirst()
                        .orElseThrow();

        assertThat(kubelet.linkerFlags(pins.module(kubelet)))
                .startsWith("-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3 ")
                .contains("version.gitMajor=1 -X k8s.io/component-base/version.gitMinor=36 ");
    }
}
