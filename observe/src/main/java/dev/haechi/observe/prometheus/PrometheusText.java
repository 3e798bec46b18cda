package dev.haechi.observe.prometheus;

import static dev.haechi.observe.prometheus.YamlText.quoted;
import static dev.haechi.observe.prometheus.YamlText.seconds;

import dev.haechi.model.workload.Workload;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders Prometheus's configuration. The same plan gives the same bytes. */
public final class PrometheusText {
    private PrometheusText() {}

    /**
     * The configuration file.
     *
     * @param rulesFile where Prometheus finds the rules ({@link AlertRules#rules})
     */
    public static String configuration(ScrapePlan plan, Pace pace, String rulesFile) {
        return """
               # Rendered by Haechi from the landscape: the next "up" writes it anew.
               global:
                 scrape_interval: %1$s
                 scrape_timeout: %1$s
                 evaluation_interval: %1$s
                 external_labels: { environment: %2$s }
               rule_files: [ %3$s ]
               %4$sscrape_configs:
               """
                        .formatted(
                                seconds(pace.scrape()),
                                quoted(plan.environment()),
                                quoted(rulesFile),
                                alerting(plan))
                + plan.scrapes().stream().map(PrometheusText::job).collect(Collectors.joining());
    }

    private static String alerting(ScrapePlan plan) {
        if (plan.alertmanagers().isEmpty()) {
            return "";
        }
        var targets =
                plan.alertmanagers().stream()
                        .map(YamlText::quoted)
                        .collect(Collectors.joining(", "));
        return """
               alerting:
                 alertmanagers:
                   - static_configs: [ { targets: [ %s ] } ]
               """
                .formatted(targets);
    }

    /** The edge's own series name the service behind it, and keep that name. */
    private static String job(Scrape scrape) {
        return """
                 - job_name: %s
                   metrics_path: %s
                   honor_labels: %s
                   static_configs:
               %s"""
                .formatted(
                        quoted(scrape.service()),
                        quoted(scrape.path()),
                        scrape.kind() == Workload.Kind.EDGE,
                        scrape.points().stream()
                                .map(point -> target(scrape, point))
                                .collect(Collectors.joining()));
    }

    private static String target(Scrape scrape, ScrapePoint point) {
        return "      - { targets: [ %s ], labels: { service: %s, kind: %s, instance: %s } }\n"
                .formatted(
                        quoted(point),
                        quoted(scrape.service()),
                        quoted(scrape.kind().name().toLowerCase(Locale.ROOT)),
                        quoted(point.instance()));
    }
}
