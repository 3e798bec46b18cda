package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the bytes of a kubeconfig (v1). What kubectl passes over is passed over; no message quotes
 * the file, for any part of it can be secret. Costs O(n); safe for hostile texts.
 */
public final class KubeconfigReader {
    private static final List<String> LISTS = List.of("clusters", "contexts", "users");

    private final String file;
    private final Problems problems = new Problems();

    private KubeconfigReader(String file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param kubeconfig empty when there is nothing to go on with
     * @param problems of the form
     */
    public record Read(Optional<Kubeconfig> kubeconfig, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file; a byte order mark and line ends of Windows are problems that it goes on after.
     *
     * @param file as the person named it
     */
    public static Read read(String file, byte[] bytes) {
        return switch (new KubeconfigForm(file).text(bytes)) {
            case Result.Failed<Source>(var instead) -> new Read(Optional.empty(), instead);
            case Result.Ok<Source>(var source) -> new KubeconfigReader(file).read(source.text());
        };
    }

    private Read read(String text) {
        if (KubeconfigForm.hasMark(text)) {
            problems.add(top(), KubeconfigCode.BYTE_ORDER_MARK, file);
        }
        if (text.contains("\r\n")) {
            problems.add(top(), KubeconfigCode.CARRIAGE_RETURNS, file);
        }
        var node = TreeReader.read(new Source(file, KubeconfigForm.mended(text)));
        var read =
                switch (node) {
                    case Result.Failed<Node>(var wrong) -> {
                        wrong.stream().map(this::unquoted).forEach(problems::add);
                        yield Optional.<Kubeconfig>empty();
                    }
                    case Result.Ok<Node>(var document) -> document(document);
                };
        return new Read(read, problems.sorted());
    }

    /** The same without the parser's words. */
    private Problem unquoted(Problem wrong) {
        var code =
                wrong.code() == TextCode.TAB
                        ? KubeconfigCode.TABS
                        : wrong.code() == TextCode.ALIAS
                                ? KubeconfigCode.ALIASES
                                : wrong.code() == TextCode.SEVERAL_DOCUMENTS
                                        ? KubeconfigCode.SEVERAL
                                        : KubeconfigCode.NOT_YAML;
        return Problem.at(wrong.origin().orElseGet(this::top), code);
    }

    private Origin top() {
        return new Origin(file, 1, 1, 1);
    }

    private Optional<Kubeconfig> document(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            problems.add(node.origin(), KubeconfigCode.FRAGMENT, String.join(", ", LISTS));
            return Optional.empty();
        }
        var part = new Part(fields, problems);
        var kind = part.text("kind").orElse("Config");
        if (kind.equals("Secret")) {
            problems.add(part.origin("kind"), KubeconfigCode.SECRET_AROUND, entry(part));
            return Optional.empty();
        }
        if (!kind.equals("Config") || !part.text("apiVersion").orElse("v1").equals("v1")) {
            problems.add(part.origin("kind"), KubeconfigCode.OTHER_KIND, kind);
            return Optional.empty();
        }
        var missing = LISTS.stream().filter(list -> fields.get(list).isEmpty()).toList();
        if (!missing.isEmpty()) {
            problems.add(part.origin(), KubeconfigCode.FRAGMENT, String.join(", ", missing));
            return Optional.empty();
        }
        return Optional.of(kubeconfig(part));
    }

    /** The entry of a Secret in which the kubeconfig is: the first, where it has several. */
    private static String entry(Part secret) {
        return Stream.of("data", "stringData")
                .filter(secret::has)
                .flatMap(field -> secret.part(field).stream())
                .flatMap(part -> part.mapping().fields().entries().keySet().stream())
                .findFirst()
                .orElse("config");
    }

    private Kubeconfig kubeconfig(Part part) {
        return new Kubeconfig(
                part.origin("current-context"),
                file,
                part.text("current-context"),
                part.parts("contexts").stream().map(KubeconfigReader::context).toList(),
                part.parts("clusters").stream().map(KubeconfigReader::cluster).toList(),
                part.parts("users").stream().map(KubeconfigReader::user).toList());
    }

    private static ContextEntry context(Part entry) {
        var inner = inner(entry, "context");
        return new ContextEntry(
                inner.origin(),
                entry.text("name").orElse(""),
                inner.text("cluster").orElse(""),
                inner.text("user").orElse(""),
                inner.text("namespace").orElse("default"));
    }

    private static ClusterEntry cluster(Part entry) {
        var inner = inner(entry, "cluster");
        return new ClusterEntry(
                inner.origin("server"),
                entry.text("name").orElse(""),
                inner.text("server"),
                inner.material("certificate-authority"),
                inner.flag("insecure-skip-tls-verify"),
                inner.text("tls-server-name"),
                inner.text("proxy-url"));
    }

    private static UserEntry user(Part entry) {
        var inner = inner(entry, "user");
        return new UserEntry(
                inner.origin(),
                entry.text("name").orElse(""),
                inner.material("client-certificate"),
                inner.material("client-key"),
                inner.secret("token"),
                inner.file("tokenFile"),
                inner.part("exec").map(KubeconfigReader::plugin),
                inner.has("username") || inner.has("password"),
                inner.has("auth-provider"));
    }

    private static ExecPlugin plugin(Part exec) {
        var environment =
                exec.parts("env").stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.text("name").orElse(""),
                                        one -> one.secret("value").orElseGet(() -> Secret.of("")),
                                        (_, last) -> last,
                                        LinkedHashMap::new));
        environment.remove("");
        return new ExecPlugin(
                exec.origin("command"),
                exec.text("command").orElse(""),
                exec.secrets("args"),
                environment,
                exec.text("apiVersion").orElse("client.authentication.k8s.io/v1"));
    }

    /** The mapping inside an entry; the entry itself when it has none, which then lacks all. */
    private static Part inner(Part entry, String key) {
        return entry.part(key).orElseGet(() -> entry);
    }
}
