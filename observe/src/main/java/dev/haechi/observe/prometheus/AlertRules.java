package dev.haechi.observe.prometheus;

import static dev.haechi.observe.prometheus.YamlText.quoted;
import static dev.haechi.observe.prometheus.YamlText.seconds;

import dev.haechi.model.workload.Workload;
import java.time.Duration;
import java.util.stream.Collectors;

/** Renders the alerts that every environment has. The same plan gives the same bytes. */
public final class AlertRules {
    /** No replica of a service answers. */
    public static final String SERVICE_DOWN = "ServiceDown";

    /** Fewer replicas answer than the blueprint wants at least. */
    public static final String REPLICAS_MISSING = "ReplicasMissing";

    /** More than a twentieth of a service's requests fail. */
    public static final String ERRORS_HIGH = "ErrorsHigh";

    /** Something that observes does not answer, so that other alerts may be missing. */
    public static final String BLIND = "ObservationBlind";

    private AlertRules() {}

    /** The rules file. */
    public static String rules(ScrapePlan plan, Pace pace) {
        var text = new StringBuilder("groups:\n  - name: haechi\n    rules:\n");
        text.append(
                rule(
                        SERVICE_DOWN,
                        "sum by (service, kind) (up{kind=~\"service|edge\"}) == 0",
                        pace.dead(),
                        "critical",
                        "no replica of {{ $labels.service }} answers"));
        text.append(
                rule(
                        BLIND,
                        "sum by (service, kind) (up{kind!~\"service|edge\"}) == 0",
                        pace.weak(),
                        "warning",
                        "{{ $labels.service }} does not answer: alerts may be missing"));
        text.append(
                rule(
                        ERRORS_HIGH,
                        "(%s) / (%s) > 0.05".formatted(Queries.FAILURES, Queries.REQUESTS),
                        pace.weak(),
                        "warning",
                        "{{ $value | humanizePercentage }} of the requests to"
                                + " {{ $labels.service }} fail"));
        return text.append(
                        plan.scrapes().stream()
                                .filter(AlertRules::serves)
                                .map(scrape -> missing(scrape, pace))
                                .collect(Collectors.joining()))
                .toString();
    }

    private static boolean serves(Scrape scrape) {
        return scrape.kind() == Workload.Kind.SERVICE && scrape.least() > 1;
    }

    private static String missing(Scrape scrape, Pace pace) {
        var expression =
                "sum by (service, kind) (up{service=%s}) < %d"
                        .formatted(quoted(scrape.service()), scrape.least());
        return rule(
                REPLICAS_MISSING,
                expression,
                pace.weak(),
                "warning",
                "{{ $value }} of at least "
                        + scrape.least()
                        + " replicas of {{ $labels.service }} answer");
    }

    private static String rule(
            String name, String expression, Duration after, String severity, String summary) {
        return """
                     - alert: %s
                       expr: %s
                       for: %s
                       labels: { severity: %s }
                       annotations: { summary: %s }
               """
                .formatted(name, quoted(expression), seconds(after), severity, quoted(summary));
    }
}
