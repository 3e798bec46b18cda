package dev.haechi.delivery.edge;

import dev.haechi.model.service.Port;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that the edge is told. Equal values give the same text.
 *
 * @param targets in any order; no two with the same host and path
 * @param http where plain requests arrive, to be redirected
 * @param https where the edge serves
 * @param publicHttps the port that a browser uses, when it is not {@code https} itself
 * @param metrics where Prometheus asks
 */
public record EdgeConfig(
        List<EdgeTarget> targets, Port http, Port https, Port publicHttps, Port metrics) {
    /** File in {@code /etc/haechi}. */
    public static final String FILE = "nginx.conf";

    /** Secret with the certificate chain, in PEM. */
    public static final String CERTIFICATE = "edge-certificate";

    /** Secret with the certificate's private key, in PEM. */
    public static final String KEY = "edge-key";

    public EdgeConfig {
        targets =
                targets.stream()
                        .sorted(
                                Comparator.comparing((EdgeTarget one) -> one.route().host())
                                        .thenComparing(EdgeTarget::prefix))
                        .toList();
        for (int i = 1; i < targets.size(); i++) {
            var one = targets.get(i - 1);
            var other = targets.get(i);
            if (one.route().host().equals(other.route().host())
                    && one.prefix().equals(other.prefix())) {
                throw new IllegalArgumentException(
                        one.service()
                                + " and "
                                + other.service()
                                + " are both routed at "
                                + one.route().host()
                                + one.prefix());
            }
        }
    }

    /** The configuration of nginx. */
    public String render() {
        return EdgeText.BEGIN
                + upstreams()
                + EdgeText.FRONT.formatted(http, http, redirect(), https, https, metrics, metrics)
                + byHost().entrySet().stream()
                        .map(host -> server(host.getKey(), host.getValue()))
                        .collect(Collectors.joining())
                + "}\n";
    }

    private SequencedMap<String, List<EdgeTarget>> byHost() {
        var hosts =
                targets.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.route().host(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return new LinkedHashMap<>(hosts);
    }

    private String redirect() {
        return publicHttps.number() == 443 ? "https://$host" : "https://$host:" + publicHttps;
    }

    private String upstreams() {
        Map<String, EdgeTarget> byService = new TreeMap<>();
        targets.stream()
                .filter(one -> !one.addresses().isEmpty())
                .forEach(one -> byService.put(one.service().value(), one));
        return byService.values().stream()
                .map(
                        one ->
                                EdgeText.UPSTREAM.formatted(
                                        one.service(),
                                        one.servers().stream()
                                                .map(s -> "        server " + s + " max_fails=0;\n")
                                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private String server(String host, List<EdgeTarget> here) {
        return EdgeText.SERVER.formatted(
                https,
                https,
                host,
                CERTIFICATE,
                KEY,
                here.stream().map(EdgeConfig::location).collect(Collectors.joining()));
    }

    private static String location(EdgeTarget target) {
        var prefix = target.prefix();
        var bare = prefix.substring(0, prefix.length() - 1);
        var toFolder = bare.isEmpty() ? "" : EdgeText.TO_FOLDER.formatted(bare, prefix);
        if (target.addresses().isEmpty()) {
            return toFolder + "        location " + prefix + " { return 503; }\n";
        }
        boolean strip = target.route().strip() && !bare.isEmpty();
        return toFolder
                + EdgeText.LOCATION.formatted(
                        prefix, target.service(), strip ? "/" : "", strip ? strip(bare) : "");
    }

    private static String strip(String bare) {
        return EdgeText.STRIPPED.formatted(bare, bare, bare);
    }
}
