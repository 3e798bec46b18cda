package dev.haechi.cli.life;

import dev.haechi.app.environment.AllEnvironments;
import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.environment.ServiceStatus;
import dev.haechi.app.environment.Status;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.probe.SentAnswer;
import dev.haechi.app.up.UpAnswer;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers about the life of environments, as text. */
final class LifeAnswers {
    private static final int LINES_SHOWN = 20;

    private LifeAnswers() {}

    static String of(UpAnswer answer, Language language) {
        var text = new StringBuilder();
        boolean nothing = answer.changes() == 0 && answer.rolledOut().isEmpty();
        text.append(
                        language.say(
                                nothing
                                        ? Message.of(LifeText.UP_NOTHING, answer.environment())
                                        : Message.of(
                                                LifeText.UP,
                                                answer.environment(),
                                                answer.changes(),
                                                listed(answer.rolledOut()))))
                .append('\n');
        text.append(of(answer.probe(), language));
        answer.urls().forEach(url -> text.append(url.url()).append('\n'));
        return text.toString();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    static String of(ProbeAnswer answer, Language language) {
        var text = new StringBuilder();
        text.append(
                        language.say(
                                Message.of(
                                        LifeText.PROBED,
                                        answer.reached() + answer.blocked(),
                                        answer.pairs(),
                                        answer.reached(),
                                        answer.blocked())))
                .append('\n');
        lines(text, LifeText.UNTESTED, answer.untested(), language);
        lines(text, LifeText.MISMATCHES, answer.mismatches(), language);
        return text.toString();
    }

    static String of(AllEnvironments.AllAnswer answer, Language language) {
        if (answer.environments().isEmpty()) {
            return language.say(Message.of(LifeText.NO_ENVIRONMENTS)) + "\n";
        }
        var table = new TextTable();
        answer.environments()
                .forEach(one -> table.row(one.environment(), one.state(), one.blueprint()));
        return table.toString();
    }

    static String of(SentAnswer answer, Language language) {
        var text = new StringBuilder();
        for (var one : answer.sent()) {
            var seen =
                    switch (one.seen()) {
                        case REACHED -> LifeText.PACKET_REACHED;
                        case BLOCKED -> LifeText.PACKET_BLOCKED;
                        case UNTRIED -> LifeText.PACKET_UNTRIED;
                    };
            var agrees = one.asProved() ? LifeText.AS_PROVED : LifeText.NOT_AS_PROVED;
            text.append(
                            language.say(
                                    Message.of(
                                            seen,
                                            one.from(),
                                            one.to(),
                                            one.service(),
                                            Message.of(agrees, one.proof()))))
                    .append('\n');
        }
        return text.toString();
    }

    private static void lines(
            StringBuilder text, LifeText heading, List<String> lines, Language language) {
        if (lines.isEmpty()) {
            return;
        }
        text.append(language.say(Message.of(heading, lines.size()))).append('\n');
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }

    static String of(TakeDown.DownAnswer answer, Language language) {
        return language.say(
                        Message.of(
                                answer.forgotten() ? LifeText.PURGED : LifeText.DOWN,
                                answer.environment()))
                + "\n";
    }

    static String of(Status.StatusAnswer answer, Language language) {
        var text = new StringBuilder();
        text.append(language.say(Message.of(LifeText.STATE, answer.environment(), answer.state())))
                .append('\n');
        var table = new TextTable();
        table.row(language.say(Message.of(LifeText.STATUS_COLUMNS)).split("\\|"));
        answer.services().forEach(one -> table.row(row(one)));
        text.append(table);
        answer.urls().forEach(url -> text.append(url.url()).append('\n'));
        answer.runs()
                .forEach(
                        run ->
                                text.append(
                                        "#%d %s %s %s %s %s%n"
                                                .formatted(
                                                        run.number(),
                                                        run.service(),
                                                        run.commit(),
                                                        run.author(),
                                                        run.state(),
                                                        reason(run))));
        return text.toString();
    }

    /** The rest of a reason is what was printed last: --output json has it. */
    private static String reason(Status.RunStatus run) {
        return run.state().equals("SUCCEEDED") ? "" : run.detail().lines().findFirst().orElse("");
    }

    private static String[] row(ServiceStatus one) {
        return new String[] {
            one.service(),
            one.running() + "/" + one.least() + ".." + one.most(),
            shown(one.up()),
            shown(one.requestsPerSecond().map(value -> fixed("%.1f", value))),
            shown(one.failedShare().map(value -> fixed("%.1f%%", value * 100))),
            shown(one.latencyMillis().map(value -> value + " ms")),
            one.image().orElse("–")
        };
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("–");
    }
}
