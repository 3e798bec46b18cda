package dev.haechi.policy;

import dev.haechi.policy.control.Basis;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Framework;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a judgement as a person reads it in a terminal: what is open with packet, hops, rules and
 * fix; the rest one line each.
 */
public record JudgementText(Language language) {
    /** Findings of one control that are shown in full; the others are counted. */
    private static final int SHOWN = 5;

    /** Missing facts of one control that are shown. */
    private static final int FACTS = 20;

    /** A list of more blocks than a person reads; the first ones are shown. JSON has all. */
    private static final Pattern LONG_LIST =
            Pattern.compile("([^\\s,]+(?:,[^\\s,]+){2})((?:,[^\\s,]+){7,})");

    /** The whole, each line ended by a newline. */
    public String of(Judgement judgement) {
        var text = new StringBuilder();
        judgement.assessments().forEach(one -> text.append(of(one)));
        judgement.remarks().forEach(remark -> line(text, "", language.say(remark)));
        line(text, "", language.say(closing(judgement)));
        return text.toString();
    }

    private static Message closing(Judgement judgement) {
        if (!judgement.blocks()) {
            return Message.of(PolicyText.NOT_BLOCKED, judgement.assessments().size());
        }
        var stopping =
                judgement.assessments().stream()
                        .filter(Assessment::blocks)
                        .map(one -> one.control() + " " + one.verdict())
                        .collect(Collectors.joining(", "));
        return Message.of(PolicyText.BLOCKED, stopping);
    }

    /** One control. */
    public String of(Assessment one) {
        var control = one.control();
        var text = new StringBuilder();
        line(
                text,
                "",
                String.format(
                        Locale.ROOT,
                        "%-8s %-9s %s  %s: %s",
                        one.verdict(),
                        control.severity(),
                        control,
                        language.say(control.title()),
                        language.say(one.summary())));
        one.findings().stream().limit(SHOWN).forEach(finding -> finding(text, finding));
        int shown = Math.min(SHOWN, one.findings().size());
        int left = one.findings().size() - shown + one.more();
        if (left > 0) {
            say(text, "   ", PolicyText.AND_MORE, left);
        }
        one.doubts().stream()
                .limit(FACTS)
                .forEach(doubt -> say(text, "   ", PolicyText.MISSING_FACT, doubt.fact()));
        if (one.doubts().size() > FACTS) {
            say(text, "   ", PolicyText.MORE_FACTS, one.doubts().size() - FACTS);
        }
        if (one.open()) {
            say(text, "   ", PolicyText.BASIS, basis(control));
            say(text, "   ", PolicyText.FIX, control.fix());
        }
        return text.toString();
    }

    private void finding(StringBuilder text, Finding finding) {
        line(text, "   ", language.say(finding.what()));
        finding.evidence()
                .forEach(
                        evidence ->
                                new EvidenceText(language)
                                        .lines(evidence)
                                        .forEach(line -> line(text, "      ", line)));
        for (var waiver : finding.waivers()) {
            say(
                    text,
                    "      ",
                    PolicyText.WAIVED_BY,
                    waiver.expires(),
                    waiver.owner(),
                    waiver.approver(),
                    waiver.reason());
        }
    }

    /** Articles by framework, each with its mark; the text versions stand on the control page. */
    private static String basis(Control control) {
        var byFramework = new LinkedHashMap<Framework, List<Basis>>();
        for (var framework : Framework.values()) {
            byFramework.put(
                    framework,
                    control.basis().stream().filter(one -> one.framework() == framework).toList());
        }
        byFramework.values().removeIf(List::isEmpty);
        return byFramework.entrySet().stream()
                .map(
                        entry ->
                                entry.getKey().title()
                                        + " "
                                        + entry.getValue().stream()
                                                .map(one -> one.article() + " (" + one.mark() + ")")
                                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" · "));
    }

    private void say(StringBuilder text, String indent, PolicyText wording, Object... arguments) {
        line(text, indent, language.say(Message.of(wording, arguments)));
    }

    private static void line(StringBuilder text, String indent, String line) {
        text.append(indent).append(shortened(line)).append('\n');
    }

    private static String shortened(String line) {
        return LONG_LIST
                .matcher(line)
                .replaceAll(
                        list ->
                                Matcher.quoteReplacement(
                                        list.group(1)
                                                + ",… (+"
                                                + list.group(2)
                                                        .chars()
                                                        .filter(c -> c == ',')
                                                        .count()
                                                + ")"));
    }
}
