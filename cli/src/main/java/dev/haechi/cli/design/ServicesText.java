package dev.haechi.cli.design;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** Services as short as they can be said: what is nearly everything by what is not in it. */
final class ServicesText {
    /** A longer list is said by its complement, where that is shorter. */
    private static final int LONG = 60;

    private ServicesText() {}

    /**
     * @param services as answers have them
     */
    static String of(String services, Language language) {
        if (services.length() <= LONG) {
            return services;
        }
        return ServiceSet.tryParse(services)
                .map(set -> set.complement().toString())
                .filter(others -> others.length() < services.length())
                .map(others -> language.say(Message.of(QuestionWords.ALL_BUT, others)))
                .orElse(services);
    }
}
