package dev.haechi.cli.manifests;

import dev.haechi.cli.output.ServicesText;
import dev.haechi.kubernetes.connection.Stands;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;

/** What is reached, certainly and perhaps, in one line. */
final class StandsText {
    private StandsText() {}

    static String of(Stands stands, List<Message> missing, Language language) {
        var known =
                ServicesText.of(
                        stands.reaches().toString(),
                        ServiceSet.NONE.toString(),
                        stands.unknown().toString(),
                        missing.stream().map(language::say).toList(),
                        language);
        if (stands.partly().isEmpty()) {
            return known;
        }
        var some = ServicesText.of(stands.partly().toString(), language);
        var partly = language.say(Message.of(ManifestWords.PARTLY, some));
        return known.isEmpty() ? partly : partly + "  " + known;
    }
}
