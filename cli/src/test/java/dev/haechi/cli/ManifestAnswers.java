package dev.haechi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What commands answer about manifests.
 *
 * @param examples the folder of examples
 * @param add takes the name of a schema and the run that is held to it
 */
record ManifestAnswers(KnownState state, Path examples, BiConsumer<String, CommandLineRun> add) {

    void all() {
        manifests();
        nodes();
        requests();
    }

    /** One that arrives, one that is dropped, and one of which it is not known. */
    private void manifests() {
        var folder = examples.resolve("argocd").toString();
        add.accept(
                "reach-manifests",
                state.run("reach", "--manifests", folder, "--enforced", "no", "-o", "json"));
        add.accept("reach-manifests", state.run("reach", "--manifests", folder, "-o", "json"));
        for (var enforced :
                List.of("--enforced=yes", "--enforced=no", "--pod-cidr=10.244.0.0/16")) {
            for (var verb : List.of("explain", "trace")) {
                add.accept(
                        verb + "-manifests",
                        state.run(
                                verb,
                                "argocd-application-controller",
                                "argocd-redis",
                                "--port=tcp/6379",
                                "--manifests",
                                folder,
                                enforced,
                                "-o",
                                "json"));
            }
        }
    }

    /** With the nodes: what arrives, what the network stops, and all that may be said of it. */
    private void nodes() {
        var folder = examples.resolve("argocd").toString();
        var network = examples.resolve("argocd-nodes").resolve("network.json").toString();
        for (var overlay : List.of("flannel-vxlan", "calico-vxlan", "none")) {
            var common =
                    List.of(
                            "--manifests",
                            folder,
                            "--enforced=no",
                            "-f",
                            network,
                            "--nodes=worker-1,worker-2",
                            "--control=control-1",
                            "--overlay",
                            overlay,
                            "--pod-cidr=10.244.0.0/16",
                            "--service-cidr=10.20.0.0/16",
                            "-o",
                            "json");
            add.accept("reach-manifests", state.run(line(List.of("reach"), common)));
            var packet =
                    List.of(
                            "explain",
                            "argocd-application-controller",
                            "argocd-redis",
                            "--port=tcp/6379");
            add.accept("explain-manifests", state.run(line(packet, common)));
        }
    }

    /** A request that is stopped, one of which it is not known, and what is found on the way. */
    private void requests() {
        var folder = examples.resolve("shop-ingress").toString();
        for (var proxy : List.of(List.of("--proxy=nginx=controller"), List.<String>of())) {
            var common =
                    line(proxy, List.of("--manifests", folder, "--enforced=yes", "-o", "json"));
            for (var path : List.of("/cart", "/")) {
                var asked = List.of("explain", "203.0.113.9", "https://shop.bank.example" + path);
                add.accept("explain-request", state.run(line(asked, List.of(common))));
            }
            add.accept("reach-manifests", state.run(line(List.of("reach"), List.of(common))));
            add.accept("lint-manifests", state.run(line(List.of("lint"), List.of(common))));
        }
        var nobody = List.of("explain", "203.0.113.9", "http://nobody.example/");
        add.accept(
                "explain-request",
                state.run(line(nobody, List.of("--manifests", folder, "-o", "json"))));
        add.accept("lint-manifests", state.run("lint", "--manifests", folder, "-o", "json"));
    }

    private static String[] line(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toArray(String[]::new);
    }
}
