package dev.haechi.policy;

import dev.haechi.policy.control.Basis;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Mode;
import dev.haechi.policy.control.Parameters;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page {@code docs/controls.md}: every control with its text in both languages. */
public final class ControlsPage {
    private ControlsPage() {}

    /** The page as Markdown, in English with the Korean texts beside. */
    public static String markdown() {
        var page = new StringBuilder();
        page.append("# ").append(english(PolicyText.PAGE_TITLE)).append("\n\n");
        page.append(english(PolicyText.PAGE_INTRODUCTION)).append("\n\n");
        page.append(Language.KOREAN.say(Message.of(PolicyText.PAGE_INTRODUCTION))).append("\n\n");
        for (var control : Control.values()) {
            control(page, control);
        }
        parameters(page);
        return page.toString();
    }

    private static void control(StringBuilder page, Control control) {
        page.append("## ").append(control).append(" · ");
        page.append(Language.KOREAN.say(control.title())).append(" / ");
        page.append(Language.ENGLISH.say(control.title())).append("\n\n");
        var modes =
                control.modes().stream()
                        .map(Mode::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        item(page, "severity", control.severity() + " · modes " + modes);
        item(page, "basis", basis(control));
        item(page, "statement", Language.ENGLISH.say(control.statement()));
        item(page, "요구 사항", Language.KOREAN.say(control.statement()));
        item(page, "decided by", "`" + control.formula() + "`");
        item(page, "fix", Language.ENGLISH.say(control.fix()));
        item(page, "해결", Language.KOREAN.say(control.fix()));
        page.append('\n');
    }

    private static String basis(Control control) {
        return control.basis().stream().map(Basis::toString).collect(Collectors.joining("; "));
    }

    private static void parameters(StringBuilder page) {
        var defaults = Parameters.DEFAULTS;
        page.append("## ").append(english(PolicyText.PAGE_PARAMETERS)).append("\n\n");
        page.append(english(PolicyText.PAGE_PARAMETER)).append("\n\n");
        page.append("| parameter | default |\n| --- | --- |\n");
        row(page, "adminPorts", defaults.adminPorts());
        row(page, "opsUiPorts", defaults.opsUiPorts());
        row(page, "dbPorts", defaults.dbPorts());
        row(page, "publicPorts", defaults.publicPorts());
        row(page, "redirectPorts", defaults.redirectPorts());
        row(page, "corporate", defaults.corporate());
        row(page, "partners", defaults.partners());
        row(page, "unpublishedPaths", String.join(", ", defaults.unpublishedPaths()));
        row(page, "privateBlocks", defaults.privateBlocks());
        row(page, "zone", defaults.zone());
    }

    private static void row(StringBuilder page, String name, Object value) {
        page.append("| `P.").append(name).append("` | ");
        page.append(value.toString().replace(",", ", ").replace(",  ", ", ")).append(" |\n");
    }

    private static void item(StringBuilder page, String name, String text) {
        page.append("- *").append(name).append("*: ").append(text).append('\n');
    }

    private static String english(PolicyText text) {
        return Language.ENGLISH.say(Message.of(text));
    }
}
