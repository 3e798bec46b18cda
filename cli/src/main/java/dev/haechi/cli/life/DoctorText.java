package dev.haechi.cli.life;

import dev.haechi.app.doctor.Examination;
import dev.haechi.app.doctor.Finding;
import dev.haechi.cli.output.CliText;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.Locale;

/** An examination as a person reads it: one line for each prerequisite, then what to do. */
final class DoctorText {
    private DoctorText() {}

    static String of(Examination examination, Language language) {
        var text = new StringBuilder();
        examination.findings().forEach(finding -> text.append(line(finding, language)));
        text.append('\n');
        if (examination.ready()) {
            return text.append(language.say(Message.of(CliText.DOCTOR_READY)))
                    .append('\n')
                    .toString();
        }
        text.append(language.say(Message.of(CliText.DOCTOR_MISSING, examination.missing().size())))
                .append('\n');
        examination.command().ifPresent(one -> text.append("  ").append(one).append('\n'));
        return text.toString();
    }

    private static String mark(Finding finding) {
        if (finding.present()) {
            return "✓";
        }
        return finding.needed() ? "✗" : "-";
    }

    private static String line(Finding finding, Language language) {
        String found =
                finding.found().orElse(language.say(Message.of(CliText.DOCTOR_NOT_FOUND)))
                        + finding.wanted().map(wanted -> " < " + wanted).orElse("");
        String first =
                String.format(
                        Locale.ROOT,
                        "%s %-22s %-28s %s%n",
                        mark(finding),
                        finding.name(),
                        found,
                        language.say(Message.of(finding.purpose())));
        return first
                + finding.mend()
                        .map(mend -> String.format(Locale.ROOT, "    → %s%n", mend))
                        .orElse("");
    }
}
