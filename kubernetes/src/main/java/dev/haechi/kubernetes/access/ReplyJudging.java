package dev.haechi.kubernetes.access;

import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with what the API server said: who asks, its version, the rights. */
public final class ReplyJudging {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Choice choice;
    private final String server;

    /**
     * Judges the answers to one context.
     *
     * @param server its address
     */
    public ReplyJudging(Choice choice, String server) {
        this.choice = choice;
        this.server = server;
    }

    /** Whether it answered, and knows who asks. */
    public List<Problem> ofPerson(Replies replies) {
        var user = choice.user().name();
        return switch (replies) {
            case Replies.PluginFailed(var command, var end) ->
                    List.of(
                            Problem.at(
                                    choice.user().origin(),
                                    KubeconfigCode.PLUGIN_FAILED,
                                    command,
                                    end));
            case Replies.BrokenOff(var reason) ->
                    List.of(
                            Problem.at(
                                    choice.cluster().origin(),
                                    KubeconfigCode.TLS_FAILED,
                                    server,
                                    reason));
            case Replies.Said said
                    when said.version() == UNAUTHORIZED || said.review() == UNAUTHORIZED ->
                    List.of(Problem.at(choice.user().origin(), KubeconfigCode.UNAUTHORIZED, user));
            case Replies.Said said when said.review() == FORBIDDEN ->
                    List.of(forbidden("selfsubjectrulesreviews.authorization.k8s.io: create"));
            case Replies.Said _ -> List.of();
        };
    }

    private Problem forbidden(String what) {
        return Problem.at(
                choice.user().origin(), KubeconfigCode.FORBIDDEN, choice.user().name(), what);
    }

    /** What is wrong with the version; empty lists when nothing is, or it is not known. */
    public Optional<Problem> ofVersion(Replies replies) {
        if (!(replies instanceof Replies.Said said) || said.version() == UNAUTHORIZED) {
            return Optional.empty();
        }
        if (said.version() == FORBIDDEN) {
            return Optional.of(forbidden("/version: get"));
        }
        if (said.version() != OK || said.gitVersion().flatMap(Release::tryParse).isEmpty()) {
            return Optional.of(
                    Problem.at(
                            choice.cluster().origin(),
                            KubeconfigCode.NOT_KUBERNETES,
                            server,
                            "HTTP " + said.version()));
        }
        var text = said.gitVersion().get();
        var release = said.gitVersion().flatMap(Release::tryParse).get();
        if (release.compareTo(Release.LEAST) < 0) {
            return Optional.of(version(KubeconfigCode.VERSION_OLD, text, Release.LEAST));
        }
        return release.compareTo(Release.NEWEST) > 0
                ? Optional.of(version(KubeconfigCode.VERSION_NEW, text, Release.NEWEST))
                : Optional.empty();
    }

    private Problem version(KubeconfigCode code, String found, Release bound) {
        return Problem.at(choice.cluster().origin(), code, found, bound.toString());
    }

    /** Whether the rights are known: the answer came, and is complete or grants all. */
    public boolean knowsRights(Replies replies) {
        return replies instanceof Replies.Said said
                && (said.review() == CREATED || said.review() == OK)
                && said.rules().isPresent()
                && (said.complete() || lacking(said).isEmpty());
    }

    /** The rights that are lacking, exactly; nothing when they are not known. */
    public Optional<Problem> ofRights(Replies replies) {
        if (!knowsRights(replies)) {
            return Optional.empty();
        }
        var lacking = lacking((Replies.Said) replies);
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                choice.user().origin(),
                                KubeconfigCode.RIGHTS_LACKING,
                                choice.user().name(),
                                choice.context().namespace(),
                                lacking.stream()
                                        .map(Right::toString)
                                        .collect(Collectors.joining("; "))));
    }

    private static List<Right> lacking(Replies.Said said) {
        var lacking = new ArrayList<>(said.clusterWide());
        for (var right : Right.NEEDED) {
            var verbs =
                    right.verbs().stream()
                            .filter(
                                    verb ->
                                            said.rules().orElse(List.of()).stream()
                                                    .noneMatch(rule -> rule.grants(verb, right)))
                            .toList();
            if (!right.clusterWide() && !verbs.isEmpty()) {
                lacking.add(right.only(verbs));
            }
        }
        return lacking;
    }
}
