package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DescriptionTest {
    private static final Path FILE = Path.of("..", "docs", "json", "server.openapi.json");
    private static final Set<String> NO_METHOD = Set.of("parameters");

    @Test
    void the_description_names_exactly_what_the_server_answers() throws IOException {
        try (var server = new RunningServer()) {
            assertThat(described()).isEqualTo(answered(server));
        }
    }

    private static Set<String> described() throws IOException {
        var all = new TreeSet<String>();
        var tree = TreeReader.read(new Source(FILE.toString(), Files.readString(FILE))).orThrow();
        var paths = fields(fields(tree).get("paths").orElseThrow());
        for (var path : paths.entries().sequencedEntrySet()) {
            for (var method : fields(path.getValue().value()).entries().sequencedKeySet()) {
                if (!NO_METHOD.contains(method)) {
                    all.add(method + " " + path.getKey());
                }
            }
        }
        return all;
    }

    private static Set<String> answered(RunningServer server) {
        var all = new TreeSet<String>();
        server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, method) -> {
                            if (method.getBeanType().getName().startsWith("dev.haechi.")) {
                                for (var pattern : mapping.getPatternValues()) {
                                    mapping.getMethodsCondition().getMethods().stream()
                                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                                            .forEach(one -> all.add(one + " " + pattern));
                                }
                            }
                        });
        return all;
    }

    private static Node.Fields fields(Node node) {
        return (Node.Fields) node;
    }
}
