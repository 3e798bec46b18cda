package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterReachAnswer;
import dev.haechi.app.cluster.ClusterReachAnswer.Group;
import dev.haechi.app.cluster.ServiceLine;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.kubernetes.http.RequestLine;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.ProblemText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which workloads reach which, as text: those that are alike in one line. */
final class ClusterReachText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ClusterReachText(Language language) {
        this.language = language;
    }

    static String of(ReachAnswers answers, Language language) {
        return new ClusterReachText(language).all(answers);
    }

    private String all(ReachAnswers answers) {
        var answer = answers.pods();
        var nodes = answers.nodes();
        groups(answer);
        services(answer);
        requests(answer.requests());
        for (var kind : answer.unread()) {
            say(
                    kind.filters() ? ClusterWords.UNREAD_FILTER : ClusterWords.UNREAD,
                    kind.kind(),
                    kind.count());
        }
        nodes.map(new BetweenText(language)::section)
                .filter(section -> !section.isEmpty())
                .ifPresent(section -> text.append('\n').append(section));
        var findings = new ArrayList<>(answer.findings());
        nodes.ifPresent(one -> findings.addAll(one.findings()));
        if (!findings.isEmpty()) {
            text.append('\n');
            text.append(new ProblemText(language, List.of()).all(findings));
        }
        return text.toString();
    }

    private void groups(ClusterReachAnswer answer) {
        if (answer.groups().isEmpty()) {
            text.append(language.say(Message.of(CliText.REACH_NOTHING))).append('\n');
            return;
        }
        var table = new TextTable();
        for (var one : answer.groups()) {
            table.row(String.join(", ", one.from()), "→", String.join(", ", one.to()), passes(one));
        }
        text.append(table);
    }

    private String passes(Group one) {
        var missing = one.missing().stream().map(language::say).collect(Collectors.joining("; "));
        return ServicesText.of(
                one.certain().toString(),
                ServiceSet.NONE.toString(),
                one.unknown().toString(),
                missing.isEmpty() ? List.of() : List.of(missing),
                language);
    }

    private void services(ClusterReachAnswer answer) {
        if (answer.services().isEmpty()) {
            return;
        }
        text.append('\n').append(language.say(Message.of(ClusterWords.SERVICES))).append('\n');
        var table = new TextTable();
        for (var line : answer.services()) {
            table.row(
                    "  " + line.service(),
                    line.type(),
                    line.port(),
                    "→",
                    line.why().map(language::say).orElseGet(() -> endpoints(line)));
        }
        text.append(table);
    }

    private void requests(List<RequestLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(language.say(Message.of(ClusterWords.REQUESTS))).append('\n');
        var table = new TextTable();
        for (var line : lines) {
            var proxies = line.proxies().isEmpty() ? "?" : String.join(", ", line.proxies());
            table.row(
                    "  " + line.what(),
                    "→",
                    line.backend().toString(),
                    language.say(Message.of(ClusterWords.BY_PROXIES, proxies, line.door())),
                    becomes(line));
        }
        text.append(table);
    }

    private String becomes(RequestLine line) {
        var missing = line.missing().stream().map(language::say).collect(Collectors.joining("; "));
        return language.say(
                switch (line.verdict()) {
                    case REACHES -> Message.of(ClusterWords.PASSES);
                    case PARTLY -> Message.of(ClusterWords.PASSES_PARTLY);
                    case BLOCKED ->
                            line.reason()
                                    .map(why -> Message.of(ClusterWords.STOPPED, why))
                                    .orElseGet(() -> Message.of(ClusterWords.STOPPED_BY_POLICY));
                    case UNKNOWN -> Message.of(ClusterWords.OPEN, missing);
                });
    }

    private static String endpoints(ServiceLine line) {
        return String.join(", ", line.endpoints());
    }

    private void say(ClusterWords words, Object... arguments) {
        text.append(language.say(Message.of(words, arguments))).append('\n');
    }
}
