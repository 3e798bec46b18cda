package dev.haechi.observe.slack;

import dev.haechi.text.Wording;
import java.util.Locale;
import java.util.Optional;

/** Names of facts that have a word in both languages; any other name is shown as it is. */
enum NewsFact implements Wording {
    SERVICE,
    COMMIT,
    IMAGE,
    RELEASE,
    RUN,
    PERSON,
    REASON,
    TOOK,
    ALERT,
    SEVERITY,
    SUMMARY,
    URL;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NewsFact> named(String name) {
        for (var fact : values()) {
            if (fact.key().equals(name)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
