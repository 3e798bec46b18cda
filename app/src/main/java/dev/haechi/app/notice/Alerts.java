package dev.haechi.app.notice;

import dev.haechi.access.AccessCode;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Takes what Alertmanager sends (its webhook format, version 4) and puts it on its way to people.
 *
 * @param secrets among them the token that the environment's Alertmanager was given
 * @param outbox of notices
 */
public record Alerts(Secrets secrets, Outbox outbox) {
    private static final List<String> LABELS = List.of("service", "severity");
    private static final List<String> ANNOTATIONS = List.of("summary");

    /** Takes a message; the number of alerts in it. */
    public Result<Integer> received(EnvironmentName environment, Secret token, String body) {
        if (secrets.get(environment, SystemFiles.ALERTING_TOKEN).filter(token::equals).isEmpty()) {
            return Result.failed(Problem.of(AccessCode.TOKEN_UNKNOWN));
        }
        return TreeReader.read(new Source("alerts.json", body))
                .map(
                        tree -> {
                            var alerts = items(tree, "alerts");
                            alerts.forEach(alert -> outbox.add(notice(environment, alert)));
                            return alerts.size();
                        });
    }

    private static Notice notice(EnvironmentName environment, Node alert) {
        boolean firing = text(alert, "status").filter("firing"::equals).isPresent();
        var facts = new LinkedHashMap<String, String>();
        text(alert, "labels", "alertname").ifPresent(name -> facts.put("alert", name));
        for (var label : LABELS) {
            text(alert, "labels", label).ifPresent(value -> facts.put(label, value));
        }
        for (var annotation : ANNOTATIONS) {
            text(alert, "annotations", annotation).ifPresent(value -> facts.put(annotation, value));
        }
        return new Notice(
                environment, firing ? NoticeKind.ALERT_FIRING : NoticeKind.ALERT_RESOLVED, facts);
    }

    private static List<Node> items(Node tree, String key) {
        return tree instanceof Node.Fields fields
                        && fields.get(key).orElse(tree) instanceof Node.Items items
                ? items.items()
                : List.of();
    }

    private static Optional<String> text(Node tree, String... path) {
        var found = Optional.of(tree);
        for (var key : path) {
            found =
                    found.flatMap(
                            node ->
                                    node instanceof Node.Fields fields
                                            ? fields.get(key)
                                            : Optional.empty());
        }
        return found.flatMap(
                node ->
                        node instanceof Node.Text text
                                ? Optional.of(text.value())
                                : Optional.empty());
    }
}
