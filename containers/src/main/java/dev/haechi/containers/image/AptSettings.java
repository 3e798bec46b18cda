package dev.haechi.containers.image;

import dev.haechi.containers.engine.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where packages come from: the machine's own mirrors when it runs the same release of Debian, its
 * proxy and certificates always.
 */
public final class AptSettings {
    /** The release that base images are made of. */
    static final String SUITE = "bookworm";

    private static final List<String> SUITES =
            List.of(SUITE, SUITE + "-updates", SUITE + "-security");
    private static final String KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
    private static final Pattern CARRIED =
            Pattern.compile("Acquire::(http|https|Retries|ForceIPv4|ForceIPv6)\\b.*");
    private static final Path CERTIFICATES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private final Map<String, String> environment;

    /**
     * @param environment variables: HAECHI_DEBIAN_MIRROR replaces the mirrors, HAECHI_CA is a file
     *     of certificates to trust besides the machine's
     */
    public AptSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lines of sources.list. */
    String sources() {
        var mirror = environment.get("HAECHI_DEBIAN_MIRROR");
        var entries = mirror == null ? ofThisMachine() : List.<String[]>of();
        if (entries.isEmpty()) {
            var from = mirror == null ? "http://deb.debian.org/debian" : mirror;
            entries =
                    List.of(
                            new String[] {from, SUITE},
                            new String[] {from, SUITE + "-updates"},
                            new String[] {from + "-security", SUITE + "-security"});
        }
        var text = new StringBuilder();
        for (var entry : entries) {
            text.append("deb [signed-by=%s] %s %s main%n".formatted(KEYRING, entry[0], entry[1]));
        }
        return text.toString();
    }

    private static List<String[]> ofThisMachine() {
        var files = new ArrayList<Path>(List.of(Path.of("/etc/apt/sources.list")));
        try (Stream<Path> more = Files.list(Path.of("/etc/apt/sources.list.d"))) {
            more.filter(file -> file.toString().matches(".*\\.(list|sources)"))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException none) {
            return List.of();
        }
        var entries = new LinkedHashMap<String, String[]>();
        for (var file : files) {
            var text = read(file);
            var found = file.toString().endsWith(".sources") ? stanzas(text) : lines(text);
            found.forEach(entry -> entries.putIfAbsent(entry[1], entry));
        }
        return entries.containsKey(SUITE) ? List.copyOf(entries.values()) : List.of();
    }

    /** One-line entries: {@code deb [options] URI SUITE COMPONENTS}. */
    static List<String[]> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\[[^]]*]", " ").strip().split("\\s+", -1))
                .filter(words -> words.length > 3 && words[0].equals("deb"))
                .filter(words -> SUITES.contains(words[2]) && List.of(words).contains("main"))
                .map(words -> new String[] {words[1], words[2]})
                .toList();
    }

    /** Stanzas of deb822. */
    static List<String[]> stanzas(String text) {
        var entries = new ArrayList<String[]>();
        for (var stanza : text.split("\n\\s*\n", -1)) {
            var fields = new LinkedHashMap<String, String>();
            stanza.lines()
                    .filter(line -> line.matches("[A-Za-z-]+:.*"))
                    .forEach(
                            line ->
                                    fields.put(
                                            line.substring(0, line.indexOf(':')),
                                            line.substring(line.indexOf(':') + 1).strip()));
            boolean serves =
                    fields.getOrDefault("Types", "").contains("deb")
                            && !fields.getOrDefault("Enabled", "yes").equals("no")
                            && List.of(fields.getOrDefault("Components", "").split("\\s+", -1))
                                    .contains("main");
            var uri = fields.getOrDefault("URIs", "").split("\\s+", -1)[0];
            for (var suite : fields.getOrDefault("Suites", "").split("\\s+", -1)) {
                if (serves && SUITES.contains(suite)) {
                    entries.add(new String[] {uri, suite});
                }
            }
        }
        return entries;
    }

    /**
     * Options for apt.conf.
     *
     * @param certificates where apt finds the file of {@link #certificates()}
     */
    String options(Path certificates) {
        var text =
                new StringBuilder(
                        """
                        APT::Install-Recommends "false";
                        Acquire::Languages "none";
                        """);
        Command.of("apt-config", "dump")
                .run()
                .out()
                .lines()
                .filter(line -> CARRIED.matcher(line).matches() && !line.contains("::CaInfo"))
                .filter(line -> !line.endsWith(" \"\";"))
                .forEach(line -> text.append(line).append('\n'));
        for (var scheme : List.of("http", "https")) {
            Optional.ofNullable(environment.get(scheme + "_proxy"))
                    .filter(proxy -> text.indexOf("Acquire::" + scheme + "::Proxy") < 0)
                    .ifPresent(
                            proxy ->
                                    text.append(
                                            "Acquire::%s::Proxy \"%s\";%n"
                                                    .formatted(scheme, proxy)));
        }
        return text.append("Acquire::https::CaInfo \"%s\";%n".formatted(certificates)).toString();
    }

    /** Certificates to trust: the machine's, and those of HAECHI_CA. */
    String certificates() {
        var added = environment.get("HAECHI_CA");
        return read(CERTIFICATES) + (added == null ? "" : read(Path.of(added)));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
