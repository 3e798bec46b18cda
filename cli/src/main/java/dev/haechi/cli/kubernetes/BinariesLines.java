package dev.haechi.cli.kubernetes;

import dev.haechi.app.binaries.BinariesAnswer;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.Locale;

/** Binaries that are there, as a person reads it. */
final class BinariesLines {
    private BinariesLines() {}

    static String of(BinariesAnswer answer, Language language) {
        var text = new StringBuilder();
        text.append(
                language.say(
                        Message.of(
                                KubernetesWords.BINARIES,
                                answer.version(),
                                answer.binaries().size(),
                                answer.folder())));
        text.append('\n');
        for (var binary : answer.binaries()) {
            var version =
                    binary.version().isEmpty()
                            ? language.say(Message.of(KubernetesWords.UNKNOWN))
                            : binary.version();
            text.append(String.format(Locale.ROOT, "  %-24s %s%n", binary.name(), version));
        }
        return text.append(language.say(end(answer))).append('\n').toString();
    }

    private static Message end(BinariesAnswer answer) {
        if (!answer.built().isEmpty()) {
            return Message.of(KubernetesWords.BUILT, answer.built().size());
        }
        return Message.of(
                answer.place() == Distribution.Place.CHOSEN
                        ? KubernetesWords.ALL_CHOSEN
                        : KubernetesWords.ALL_THERE);
    }
}
