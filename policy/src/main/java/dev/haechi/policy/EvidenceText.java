package dev.haechi.policy;

import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.policy.judgement.Admission;
import dev.haechi.policy.judgement.Evidence;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes evidence line by line. */
public record EvidenceText(Language language) {
    /** The lines of one piece of evidence. */
    public List<String> lines(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Packet packet -> packet(packet);
            case Evidence.Setting(var resource, var field, var value, var origin) ->
                    List.of(say(PolicyText.SETTING, resource, field, value) + at(origin));
            case Evidence.Proven(var query, _, var landscape, var at) ->
                    List.of(query, landscape + " " + at);
        };
    }

    private List<String> packet(Evidence.Packet packet) {
        var lines = new ArrayList<String>();
        lines.add(say(PolicyText.PACKET, packet.trace().flow()));
        int number = 0;
        for (var hop : packet.trace().hops()) {
            int index = number++;
            var admissions =
                    packet.admissions().stream().filter(one -> one.hop() == index).iterator();
            var steps = new ArrayList<String>();
            for (var step : hop.steps()) {
                steps.add(
                        step instanceof Step.Admitted ? admission(admissions.next()) : step(step));
            }
            lines.add(
                    String.format(
                                    Locale.ROOT,
                                    "%2d  %-16s %s",
                                    number,
                                    hop.place(),
                                    String.join("; ", steps))
                            .stripTrailing());
        }
        return lines;
    }

    private String admission(Admission admission) {
        var direction = admission.direction().name().toLowerCase(Locale.ROOT);
        return admission
                        .rule()
                        .map(rule -> say(PolicyText.ADMITS, admission.filter(), direction, rule))
                        .orElseGet(
                                () ->
                                        say(
                                                PolicyText.ADMITS_WITHOUT_RULE,
                                                admission.filter(),
                                                direction))
                + at(admission.origin());
    }

    private String step(Step step) {
        return switch (step) {
            case Step.Routed(var table, var route) -> say(PolicyText.ROUTES, route, table);
            case Step.Unrouted(var table) -> say(PolicyText.NO_ROUTE, table);
            case Step.Admitted(var filter, var direction, _) ->
                    say(PolicyText.ADMITS_WITHOUT_RULE, filter, direction);
            case Step.Denied denied -> denied(denied);
            case Step.SourceRewritten(var from, var to) -> say(PolicyText.NEW_SOURCE, from, to);
            case Step.DestinationRewritten(var from, var to) ->
                    say(PolicyText.NEW_DESTINATION, from, to);
            case Step.Reoriginated(var from, var to) -> say(PolicyText.NEW_CONNECTION, from, to);
            case Step.Dropped(var reason) -> say(PolicyText.DROPS, reason);
            case Step.Arrived _ -> say(PolicyText.ARRIVES);
        };
    }

    private String denied(Step.Denied denied) {
        var direction = denied.direction().name().toLowerCase(Locale.ROOT);
        Id filter = denied.filter();
        if (denied.reply()) {
            return say(PolicyText.DENIES_REPLY, filter, direction);
        }
        return denied.rule()
                .map(rule -> say(PolicyText.DENIES, filter, direction, rule))
                .orElseGet(() -> say(PolicyText.DENIES_WITHOUT_RULE, filter, direction));
    }

    private static String at(Optional<Origin> origin) {
        return origin.map(place -> " (" + place + ")").orElse("");
    }

    private String say(PolicyText wording, Object... arguments) {
        return language.say(Message.of(wording, arguments));
    }
}
