package dev.haechi.app.notice;

import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.blueprint.AlertTarget;
import dev.haechi.blueprint.reader.BlueprintReader;
import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.blueprint.resolve.Resolver;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.observe.slack.BackOff;
import dev.haechi.observe.slack.News;
import dev.haechi.observe.slack.NewsKind;
import dev.haechi.observe.slack.SlackNotifier;
import dev.haechi.observe.slack.Told;
import dev.haechi.text.Language;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says what is in the outbox to the channels that the blueprint names, one attempt at a time.
 *
 * @param environments whose blueprints name the channels
 * @param secrets with the channels' addresses
 * @param outbox of notices
 * @param language of the messages
 * @param aloud is told when one is given up: nobody else was
 */
public record Telling(
        Environments environments,
        Secrets secrets,
        Outbox outbox,
        Language language,
        Consumer<String> aloud) {
    private static final int AT_ONCE = 10;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Longer than all attempts of one round take, so that nobody says the same meanwhile. */
    private static final Duration RESERVED = Duration.ofMinutes(5);

    /** Makes an attempt at everything that is due; the number of notices. */
    public int once() {
        var due = outbox.take(AT_ONCE, RESERVED);
        due.forEach(this::say);
        return due.size();
    }

    private void say(Outbox.Pending pending) {
        var channels = channels(pending.notice().environment());
        if (channels.isEmpty()) {
            outbox.said(pending.id());
            return;
        }
        // Several channels are told together: when one fails, all of them are told once more.
        Told worst = new Told.Said();
        for (var channel : channels) {
            worst = worse(worst, tell(channel, pending));
        }
        switch (worst) {
            case Told.Said _ -> outbox.said(pending.id());
            case Told.Later(var pause, var reason) ->
                    outbox.later(pending.id(), pause, Language.ENGLISH.say(reason));
            case Told.GivenUp(var reason) -> {
                outbox.giveUp(pending.id(), Language.ENGLISH.say(reason));
                aloud.accept(
                        "nobody was told of "
                                + pending.notice().kind()
                                + " in "
                                + pending.notice().environment()
                                + ": "
                                + language.say(reason));
            }
        }
    }

    private Told tell(Secret channel, Outbox.Pending pending) {
        return new SlackNotifier(channel, language, BackOff.USUAL, DEADLINE)
                .tell(news(pending.notice()), pending.attempts());
    }

    private static Told worse(Told one, Told other) {
        return one instanceof Told.Later || other instanceof Told.Said ? one : other;
    }

    private List<Secret> channels(EnvironmentName environment) {
        return environments.find(environment).stream()
                .map(known -> new Source(known.blueprintPath(), known.blueprintText()))
                .flatMap(source -> targets(source).stream())
                .flatMap(target -> webhook(environment, target).stream())
                .toList();
    }

    private Optional<Secret> webhook(EnvironmentName environment, AlertTarget target) {
        return switch (target) {
            case AlertTarget.Slack(var name) -> secrets.get(environment, name);
        };
    }

    private static List<AlertTarget> targets(Source source) {
        return switch (BlueprintReader.read(source).then(Resolver::resolve)) {
            case Result.Ok<Resolved>(var resolved) -> resolved.alerts();
            case Result.Failed<Resolved> _ -> List.of();
        };
    }

    private static News news(Notice notice) {
        return new News(notice.environment(), kind(notice.kind()), notice.facts(), List.of());
    }

    private static NewsKind kind(NoticeKind kind) {
        return switch (kind) {
            case BUILD_FAILED -> NewsKind.BUILD_FAILED;
            case DEPLOYED -> NewsKind.DEPLOYED;
            case ROLLED_BACK -> NewsKind.ROLLED_BACK;
            case DEPLOY_FAILED -> NewsKind.DEPLOY_FAILED;
            case CANDIDATE_WAITS -> NewsKind.CANDIDATE_WAITS;
            case ALERT_FIRING -> NewsKind.ALERT_FIRING;
            case ALERT_RESOLVED -> NewsKind.ALERT_RESOLVED;
        };
    }
}
