package dev.haechi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of questions about manifests, for what is known and what is not. */
final class ManifestLines {
    /** One of them, and the schema of its answer. */
    record Line(String schema, List<String> words) {}

    private ManifestLines() {}

    static List<Line> of(Path examples) {
        var folder = examples.resolve("argocd").toString();
        var opened = examples.resolve("argocd-opened").toString();
        var network = examples.resolve("argocd-nodes").resolve("network.json").toString();
        var ends = "argocd-application-controller argocd-redis --port=tcp/6379";
        var nodes = "--nodes=worker-1,worker-2 --overlay=flannel-vxlan --enforced=no";
        var lines = new ArrayList<Line>();
        for (var fact : List.of("--enforced=yes", "--pod-cidr=10.244.0.0/16")) {
            var of = "--manifests " + folder + " " + fact;
            lines.add(line("diff", folder + " " + opened + " --manifests " + fact));
            lines.add(line("diff", opened + " " + folder + " --manifests " + fact));
            lines.add(line("exposed", of));
            lines.add(line("blast", "argocd-server " + of));
            lines.add(line("trace", ends + " " + of));
        }
        lines.add(line("trace", ends + " --manifests " + folder + " -f " + network + " " + nodes));
        var shop = examples.resolve("shop-ingress").toString();
        var mended = examples.resolve("shop-ingress-mended").toString();
        for (var proxy : List.of(" --proxy=nginx=ingress-nginx/controller", "")) {
            lines.add(line("diff", shop + " " + mended + " --manifests --enforced=yes" + proxy));
        }
        return lines;
    }

    private static Line line(String command, String rest) {
        var words = (command + " " + rest + " -o json").split(" ", -1);
        return new Line(command + "-manifests", List.of(words));
    }
}
