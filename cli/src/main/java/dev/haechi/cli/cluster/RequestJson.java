package dev.haechi.cli.cluster;

import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.http.HttpWay;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** Which service gets a request, as JSON. */
record RequestJson(
        String from,
        String url,
        String verdict,
        Optional<String> reason,
        List<Way> ways,
        List<String> missing) {
    /** One that it may take. */
    record Way(
            String by,
            String route,
            String origin,
            String host,
            String path,
            Optional<String> backend,
            String verdict,
            Optional<String> reason,
            List<ClusterExplainJson> connections,
            List<String> missing) {
        static Way of(HttpWay way, Language language) {
            return new Way(
                    way.door(),
                    way.route().toString(),
                    way.route().origin().toString(),
                    way.host(),
                    way.path().toString(),
                    way.backend().map(Object::toString),
                    way.verdict().name(),
                    way.reason().map(language::say),
                    way.legs().stream().map(leg -> ClusterExplainJson.of(leg, language)).toList(),
                    way.facts().stream().map(language::say).toList());
        }
    }

    static RequestJson of(HttpExplanation answer, Language language) {
        return new RequestJson(
                answer.from().name(),
                answer.request().toString(),
                answer.verdict().name(),
                answer.reason().map(language::say),
                answer.ways().stream().map(way -> Way.of(way, language)).toList(),
                answer.missing().stream().map(language::say).toList());
    }
}
