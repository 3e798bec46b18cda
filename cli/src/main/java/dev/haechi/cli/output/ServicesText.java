package dev.haechi.cli.output;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Services as short as they can be said: what is nearly everything by what is not in it. */
public final class ServicesText {
    /** A longer list is said by its complement, where that is shorter. */
    private static final int LONG = 60;

    private static final String NONE = ServiceSet.NONE.toString();

    private ServicesText() {}

    /**
     * @param services as answers have them
     */
    public static String of(String services, Language language) {
        if (services.length() <= LONG) {
            return services;
        }
        return ServiceSet.tryParse(services)
                .map(set -> set.complement().toString())
                .filter(others -> others.length() < services.length())
                .map(others -> language.say(Message.of(CliText.ALL_BUT, others)))
                .orElse(services);
    }

    /** What is reached by packets, through a proxy, and perhaps; the empty ones are left out. */
    public static String of(
            String packets,
            String proxied,
            String unknown,
            List<String> missing,
            Language language) {
        var parts = new ArrayList<String>();
        if (!packets.equals(NONE)) {
            parts.add(of(packets, language));
        }
        if (!proxied.equals(NONE)) {
            var how = language.say(Message.of(CliText.REACH_PROXIED));
            parts.add(of(proxied, language) + " (" + how + ")");
        }
        if (!unknown.equals(NONE)) {
            var facts = String.join(", ", missing);
            parts.add(
                    language.say(Message.of(CliText.REACH_UNKNOWN, of(unknown, language), facts)));
        }
        return String.join("  ", parts);
    }
}
