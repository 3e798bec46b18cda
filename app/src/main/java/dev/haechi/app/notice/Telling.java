package dev.haechi.app.notice;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.blueprint.AlertTarget;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.model.id.SecretName;
import dev.haechi.observe.slack.BackOff;
import dev.haechi.observe.slack.News;
import dev.haechi.observe.slack.NewsKind;
import dev.haechi.observe.slack.SlackNotifier;
import dev.haechi.observe.slack.Told;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Says what is in the outbox to the channels that the blueprint names, one attempt at a time. What
 * cannot be said in the end is given up aloud: to the log, and in the audit record. Safe for
 * several threads.
 */
public final class Telling {
    private static final int AT_ONCE = 10;

    /** Longer than all attempts of one round take, so that nobody says the same meanwhile. */
    private static final Duration RESERVED = Duration.ofMinutes(5);

    private final Environments environments;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Gate gate;
    private final Pace pace;
    private final Consumer<String> aloud;

    /** Channels that know a notice already, while another one has to be told again. */
    private final Map<Long, Set<SecretName>> told = new ConcurrentHashMap<>();

    /**
     * How it speaks.
     *
     * @param language of the messages
     * @param backOff between attempts
     * @param deadline of one attempt
     */
    public record Pace(Language language, BackOff backOff, Duration deadline) {
        /** Twelve attempts of at most ten seconds, within about four hours. */
        public static Pace usual(Language language) {
            return new Pace(language, BackOff.USUAL, Duration.ofSeconds(10));
        }
    }

    /**
     * @param environments whose blueprints name the channels
     * @param secrets with the channels' addresses
     * @param outbox of notices
     * @param gate to the audit record
     * @param aloud takes a line for the log when somebody is not told
     */
    public Telling(
            Environments environments,
            Secrets secrets,
            Outbox outbox,
            Gate gate,
            Pace pace,
            Consumer<String> aloud) {
        this.environments = environments;
        this.secrets = secrets;
        this.outbox = outbox;
        this.gate = gate;
        this.pace = pace;
        this.aloud = aloud;
    }

    /** Makes an attempt at everything that is due; the number of notices. */
    public int once() {
        var due = outbox.take(AT_ONCE, RESERVED);
        due.forEach(this::say);
        return due.size();
    }

    private void say(Outbox.Pending pending) {
        var environment = environments.find(pending.notice().environment());
        if (environment.isEmpty()) {
            outbox.said(pending.id()); // the environment was purged, and its channels with it
            return;
        }
        var knowing = told.computeIfAbsent(pending.id(), _ -> new LinkedHashSet<>());
        Optional<Told.Later> later = Optional.empty();
        Optional<Message> lost = Optional.empty();
        for (var channel : channels(environment.get())) {
            if (knowing.contains(channel)) {
                continue;
            }
            switch (tell(channel, pending)) {
                case Told.Said _ -> knowing.add(channel);
                case Told.Later one -> later = Optional.of(one);
                case Told.GivenUp(var reason) -> {
                    knowing.add(channel);
                    lost = Optional.of(reason);
                    giveUp(environment.get(), channel, pending.notice(), reason);
                }
            }
        }
        end(pending, later, lost);
    }

    private void end(Outbox.Pending pending, Optional<Told.Later> later, Optional<Message> lost) {
        if (later.isPresent()) {
            var reason = Language.ENGLISH.say(later.get().reason());
            outbox.later(pending.id(), later.get().pause(), reason);
            return;
        }
        told.remove(pending.id());
        lost.ifPresentOrElse(
                reason -> outbox.giveUp(pending.id(), Language.ENGLISH.say(reason)),
                () -> outbox.said(pending.id()));
    }

    private Told tell(SecretName channel, Outbox.Pending pending) {
        var address = secrets.get(pending.notice().environment(), channel);
        if (address.isEmpty()) {
            return unknown(channel, pending.attempts() + 1);
        }
        return new SlackNotifier(address.get(), pace.language(), pace.backOff(), pace.deadline())
                .tell(news(pending.notice()), pending.attempts());
    }

    /** It may be set yet. */
    private Told unknown(SecretName channel, int attempts) {
        var reason = Message.of(NoticeReason.NO_SECRET, channel);
        return pace.backOff()
                .after(attempts)
                .<Told>map(pause -> new Told.Later(pause, reason))
                .orElseGet(() -> new Told.GivenUp(reason));
    }

    private void giveUp(
            EnvironmentRecord environment, SecretName channel, Notice notice, Message reason) {
        var problem =
                Problem.of(
                        NoticeCode.NOBODY_TOLD, channel, environment.name(), notice.kind(), reason);
        var facts = new LinkedHashMap<String, String>();
        facts.put("channel", channel.value());
        facts.put("notice", notice.kind().name());
        facts.put("reason", Language.ENGLISH.say(reason));
        gate.write(
                new Actor(new Identity.Platform("server"), Door.PLATFORM),
                environment.authority(),
                new Undertaking(environment.name(), Permission.OPERATE, "notice.tell"),
                facts,
                () -> Result.failed(problem));
        aloud.accept(problem.code().key() + " " + pace.language().say(problem));
    }

    private static List<SecretName> channels(EnvironmentRecord environment) {
        return switch (Intended.of(environment)) {
            case Result.Ok<Intended>(var intended) ->
                    intended.resolved().alerts().stream().map(Telling::webhook).toList();
            case Result.Failed<Intended> _ -> List.of();
        };
    }

    private static SecretName webhook(AlertTarget target) {
        return switch (target) {
            case AlertTarget.Slack(var name) -> name;
        };
    }

    private static News news(Notice notice) {
        return new News(notice.environment(), kind(notice.kind()), notice.facts(), List.of());
    }

    private static NewsKind kind(NoticeKind kind) {
        return switch (kind) {
            case BUILT -> NewsKind.BUILD_SUCCEEDED;
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
