package dev.haechi.cli.design;

import dev.haechi.app.certificate.CertifyAnswer;
import dev.haechi.app.certificate.ClaimText;
import dev.haechi.app.certificate.VerifyAnswer;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Claims, and what became of them: the answer first. */
final class CertificateAnswers {
    private CertificateAnswers() {}

    static String certified(CertifyAnswer answer, String file, Language language) {
        if (answer.holds()) {
            return claim(CertificateWords.NOTHING, answer.claim(), language)
                    + witness(answer.places(), answer.boxes(), answer.doors(), language)
                    + line(language, CertificateWords.LANDSCAPE, answer.landscape())
                    + line(language, CertificateWords.WRITTEN, file);
        }
        return answer.counterexample()
                .map(
                        trace ->
                                claim(CertificateWords.SOMETHING, answer.claim(), language)
                                        + TraceText.of(trace, language))
                .orElseGet(
                        () ->
                                claim(
                                        CertificateWords.UNKNOWN,
                                        answer.claim(),
                                        language,
                                        String.join(", ", answer.missing())));
    }

    static String verified(VerifyAnswer answer, Language language) {
        var features =
                answer.features().stream()
                        .map(feature -> language.say(Message.of(feature)))
                        .collect(Collectors.joining(", "));
        return claim(CertificateWords.NOTHING, answer.claim(), language)
                + witness(answer.places(), answer.boxes(), answer.doors(), language)
                + line(language, CertificateWords.LANDSCAPE, answer.landscape())
                + line(language, CertificateWords.COVERED, features);
    }

    private static String claim(
            CertificateWords word, ClaimText claim, Language language, Object... more) {
        var services =
                claim.services().equals("any")
                        ? language.say(Message.of(CertificateWords.ANY_SERVICE))
                        : claim.services();
        var arguments = new ArrayList<Object>();
        arguments.add(Message.of(CertificateWords.of(claim.from().kind()), claim.from().name()));
        arguments.add(Message.of(CertificateWords.receiver(claim.to().kind()), claim.to().name()));
        arguments.add(services);
        arguments.add(Message.of(CertificateWords.of(claim.through())));
        arguments.addAll(List.of(more));
        return line(language, word, arguments.toArray());
    }

    private static String witness(int places, int boxes, int doors, Language language) {
        return line(language, CertificateWords.WITNESS, places, boxes, doors);
    }

    private static String line(Language language, CertificateWords word, Object... arguments) {
        return language.say(Message.of(word, arguments)) + "\n";
    }
}
