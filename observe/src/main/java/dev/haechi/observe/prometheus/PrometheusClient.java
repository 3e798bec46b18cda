package dev.haechi.observe.prometheus;

import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks a Prometheus server (HTTP API v1).
 *
 * @param base its address, such as {@code http://10.20.30.10:9090}
 */
public record PrometheusClient(URI base, Fetch fetch) {

    /**
     * The signals of the services, in the order given. Costs four requests.
     *
     * @throws SignalsUnavailable when Prometheus does not answer
     */
    public List<ServiceSignals> signals(List<ServiceName> services) {
        var up = byService(Queries.UP);
        var requests = byService(Queries.REQUESTS);
        var failures = byService(Queries.FAILURES);
        var latency = byService(Queries.LATENCY);
        return services.stream()
                .map(
                        service ->
                                new ServiceSignals(
                                        service,
                                        find(up, service).map(Double::intValue),
                                        find(requests, service),
                                        share(find(failures, service), find(requests, service)),
                                        find(latency, service).map(PrometheusClient::duration)))
                .toList();
    }

    /** Whether Prometheus has read its configuration and answers. */
    public boolean ready() {
        try {
            fetch.get(base.resolve("/-/ready"));
            return true;
        } catch (SignalsUnavailable unavailable) {
            return false;
        }
    }

    private static Optional<Double> find(Map<String, Double> values, ServiceName service) {
        return Optional.ofNullable(values.get(service.value()));
    }

    /** Without any series of failures there were none, provided that requests are counted. */
    private static Optional<Double> share(Optional<Double> failed, Optional<Double> all) {
        return all.filter(rate -> rate > 0).map(rate -> Math.min(1, failed.orElse(0.0) / rate));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private Map<String, Double> byService(String query) {
        return query(query).stream()
                .filter(sample -> Double.isFinite(sample.value()))
                .filter(sample -> sample.labels().containsKey("service"))
                .collect(
                        Collectors.toMap(
                                sample -> String.valueOf(sample.labels().get("service")),
                                Sample::value,
                                Double::sum,
                                TreeMap::new));
    }

    private List<Sample> query(String query) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var body = fetch.get(base.resolve("/api/v1/query?query=" + encoded));
        return switch (TreeReader.read(new Source("answer.json", body))) {
            case Result.Ok<Node>(var answer) -> samples(answer);
            case Result.Failed<Node> failed ->
                    throw new SignalsUnavailable(
                            "Prometheus at " + base + " answered no JSON: " + failed, null);
        };
    }

    private List<Sample> samples(Node answer) {
        var samples = new ArrayList<Sample>();
        if (at(answer, "data", "result") instanceof Node.Items items) {
            for (var item : items.items()) {
                samples.add(sample(item));
            }
            return samples;
        }
        throw new SignalsUnavailable("Prometheus at " + base + " answered without a result", null);
    }

    private Sample sample(Node item) {
        var labels = new TreeMap<String, String>();
        if (at(item, "metric") instanceof Node.Fields fields) {
            fields.entries()
                    .forEach(
                            (name, entry) -> {
                                if (entry.value() instanceof Node.Text(_, var text)) {
                                    labels.put(name, text);
                                }
                            });
        }
        if (at(item, "value") instanceof Node.Items pair
                && pair.items().getLast() instanceof Node.Text(_, var number)) {
            return new Sample(labels, number(number));
        }
        throw new SignalsUnavailable("Prometheus at " + base + " answered without a value", null);
    }

    /** Prometheus writes {@code NaN}, {@code +Inf} and {@code -Inf} where Java says Infinity. */
    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    private static Node at(Node node, String... path) {
        var found = node;
        for (var name : path) {
            var next = found instanceof Node.Fields fields ? fields.get(name) : noNode();
            if (next.isEmpty()) {
                return new Node.Nothing(node.origin());
            }
            found = next.get();
        }
        return found;
    }

    private static Optional<Node> noNode() {
        return Optional.empty();
    }
}
