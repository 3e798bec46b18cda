package dev.haechi.blueprint;

import dev.haechi.model.id.ServiceName;
import java.util.List;
import java.util.stream.Stream;

/** The parts of an environment that Haechi runs itself; no service may have such a name. */
public enum PartName {
    /** Reverse proxy with WAF in the DMZ; there when a service has a route. */
    EDGE("edge"),
    /** Where images are built. */
    BUILDER("builder"),
    PROMETHEUS("prometheus"),
    ALERTMANAGER("alertmanager"),
    /** Measures the machine. */
    NODE_EXPORTER("node-exporter"),
    /** Haechi's server. */
    SERVER("server"),
    /** Where administrators come in; there when administrators are given. */
    BASTION("bastion"),
    /** The NAT gateway; there when egress is given. */
    NAT("nat");

    private static final List<String> WORDS = List.of("any", "internet", "localhost", "haechi");

    private final String text;

    PartName(String text) {
        this.text = text;
    }

    /** Its name among the services. */
    public ServiceName service() {
        return ServiceName.of(text);
    }

    /** Names that no service may have: those of the parts, and words that mean something else. */
    public static List<String> reserved() {
        return Stream.concat(Stream.of(values()).map(part -> part.text), WORDS.stream()).toList();
    }
}
