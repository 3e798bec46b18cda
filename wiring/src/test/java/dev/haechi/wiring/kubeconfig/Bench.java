package dev.haechi.wiring.kubeconfig;

import dev.haechi.app.kubeconfig.ExamineKubeconfig;
import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.runtime.kubernetes.ClusterDoor;
import dev.haechi.runtime.kubernetes.Surroundings;
import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.Issued;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import dev.haechi.runtime.kubernetes.testing.LoopbackApiServer;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster of one API server on loopback, a person known there, and a folder for a kubeconfig. */
final class Bench implements AutoCloseable {
    final Path folder;
    final Authority authority = Authority.named("kubernetes");
    final Issued person = authority.issue("CN=kubernetes-admin,O=ops");
    final LoopbackApiServer api =
            LoopbackApiServer.start(
                    authority.issue("CN=kube-apiserver", "127.0.0.1", "kubernetes.default"),
                    authority);
    private Clock clock = Clock.systemUTC();
    private Duration patience = Duration.ofSeconds(30);
    private final Map<String, String> variables = new HashMap<>();

    Bench(Path folder) {
        this.folder = folder;
        variables.put("PATH", folder + ":/usr/bin:/bin");
    }

    /** With a variable of the environment. */
    Bench with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    String server() {
        return "https://127.0.0.1:" + api.port();
    }

    String cluster() {
        return KubeconfigText.cluster(server(), authority.pem());
    }

    String user() {
        return user(person);
    }

    static String user(Issued issued) {
        return KubeconfigText.user(issued.pem(), issued.key());
    }

    /** The kubeconfig with which all is well. */
    String good() {
        return KubeconfigText.of(cluster(), user());
    }

    /** As if this machine's clock were ahead of the API server's, which is right. */
    Bench ahead(Duration by) {
        clock = Clock.offset(Clock.systemUTC(), by);
        return this;
    }

    /** With less patience than a mute server has. */
    Bench hasty() {
        patience = Duration.ofMillis(300);
        return this;
    }

    KubeconfigExamination examine(String text) {
        return examine(text.getBytes(StandardCharsets.UTF_8));
    }

    KubeconfigExamination examine(byte[] bytes) {
        try {
            Files.write(folder.resolve("config"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return named("config", Optional.empty());
    }

    KubeconfigExamination named(String file, Optional<String> context) {
        var surroundings =
                new Surroundings(folder, name -> variables.getOrDefault(name, ""), patience);
        return new ExamineKubeconfig(new ClusterDoor(surroundings), clock).examine(file, context);
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().toString()).toList();
    }

    @Override
    public void close() {
        api.close();
    }
}
