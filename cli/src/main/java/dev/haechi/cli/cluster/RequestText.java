package dev.haechi.cli.cluster;

import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.http.HttpWay;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.LinkedHashSet;

/** Which service gets a request, and why or why not, as text. */
final class RequestText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private RequestText(Language language) {
        this.language = language;
    }

    static String of(HttpExplanation answer, Language language) {
        return new RequestText(language).all(answer);
    }

    private String all(HttpExplanation answer) {
        line(say(words(answer.verdict()), answer.from().name(), answer.request().toString()));
        answer.reason().ifPresent(why -> line("  " + language.say(why)));
        answer.ways().forEach(this::way);
        var facts = new LinkedHashSet<>(answer.facts());
        answer.ways().forEach(way -> facts.addAll(way.facts()));
        facts.forEach(fact -> line(say(ClusterWords.MISSING, language.say(fact))));
        return text.toString();
    }

    private static ClusterWords words(Verdict verdict) {
        return switch (verdict) {
            case REACHES -> ClusterWords.REQUEST_REACHES;
            case PARTLY -> ClusterWords.REQUEST_PARTLY;
            case BLOCKED -> ClusterWords.REQUEST_BLOCKED;
            case UNKNOWN -> ClusterWords.REQUEST_UNKNOWN;
        };
    }

    private void way(HttpWay way) {
        var what = way.host() + way.path();
        var route = way.route().toString();
        line(
                way.backend()
                        .map(
                                to ->
                                        say(
                                                ClusterWords.REQUEST_WAY,
                                                way.door(),
                                                what,
                                                route,
                                                to.toString()))
                        .orElseGet(() -> say(ClusterWords.REQUEST_TAKEN, way.door(), what, route)));
        way.reason().ifPresent(why -> line("  " + language.say(why)));
        for (var leg : way.legs()) {
            text.append(ClusterExplainText.of(leg, language).indent(2));
        }
    }

    private String say(ClusterWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
