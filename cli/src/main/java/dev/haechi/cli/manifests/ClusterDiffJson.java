package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterDiffAnswer;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** What two clusters let pass differently, as JSON. */
record ClusterDiffJson(List<Changed> changes, List<Asked> requests) {
    /** Connections that stand otherwise than before, for one cause. */
    record Changed(
            List<String> from,
            List<String> to,
            String before,
            String after,
            boolean opens,
            boolean closes,
            String services,
            Packet packet,
            int pairs,
            List<String> missing,
            List<Written> because,
            List<Written> undo) {}

    /** Requests that get to a service otherwise than before, for one cause. */
    record Asked(
            List<String> from,
            List<String> requests,
            String service,
            String port,
            String before,
            String after,
            boolean opens,
            boolean closes,
            Request request,
            List<String> missing,
            List<Written> because,
            List<Written> undo) {}

    /** One of them. */
    record Request(String from, String url) {}

    /** One packet of them. */
    record Packet(String from, String to, String service) {}

    /** A part of an object that is written differently. */
    record Written(String kind, String object, String part, Optional<String> origin) {}

    static ClusterDiffJson of(ClusterDiffAnswer answer, Language language) {
        return new ClusterDiffJson(
                answer.changes().stream().map(one -> changed(one, language)).toList(),
                answer.requests().stream().map(one -> asked(one, language)).toList());
    }

    private static Asked asked(ClusterDiffAnswer.Asked asked, Language language) {
        return new Asked(
                asked.from(),
                asked.requests(),
                asked.service(),
                asked.port(),
                asked.before().name(),
                asked.after().name(),
                asked.opens(),
                asked.closes(),
                new Request(asked.sender(), asked.requests().getFirst()),
                asked.missing().stream().map(language::say).toList(),
                asked.because().stream().map(ClusterDiffJson::written).toList(),
                asked.undo().stream().map(ClusterDiffJson::written).toList());
    }

    private static Changed changed(ClusterDiffAnswer.Changed change, Language language) {
        return new Changed(
                change.from(),
                change.to(),
                change.before().name(),
                change.after().name(),
                change.opens(),
                change.closes(),
                change.services().toString(),
                new Packet(change.sender(), change.receiver(), change.packet()),
                change.pairs(),
                change.missing().stream().map(language::say).toList(),
                change.because().stream().map(ClusterDiffJson::written).toList(),
                change.undo().stream().map(ClusterDiffJson::written).toList());
    }

    private static Written written(Edit edit) {
        return new Written(
                edit.kind().name(),
                edit.object(),
                edit.part(),
                edit.origin().map(Object::toString));
    }
}
