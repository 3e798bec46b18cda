package dev.haechi.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** A language that Haechi speaks. */
public enum Language {
    ENGLISH(Locale.ROOT, "en"),
    KOREAN(Locale.KOREAN, "ko");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** {@code en} or {@code ko}. */
    public String tag() {
        return tag;
    }

    /**
     * The language of a tag or POSIX locale name such as {@code ko}, {@code ko_KR.UTF-8} or {@code
     * en}; empty for one that Haechi does not speak.
     */
    public static Optional<Language> tryParse(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
        return switch (name) {
            case "ko" -> Optional.of(KOREAN);
            case "en", "c", "posix" -> Optional.of(ENGLISH);
            case String _ -> Optional.empty();
        };
    }

    /**
     * The first language of an {@code Accept-Language} header that Haechi speaks; English for none.
     */
    public static Language preferred(String header) {
        for (var part : header.split(",", -1)) {
            var language = tryParse(part.split(";", 2)[0]);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return ENGLISH;
    }

    /** The text of a message in this language. Costs a bundle lookup (cached by the JDK). */
    public String say(Message message) {
        return pattern(message.wording(), message.wording().key(), message.arguments().toArray());
    }

    /** What is wrong, without its place. */
    public String say(Problem problem) {
        return pattern(problem.code(), problem.code().key(), problem.arguments().toArray());
    }

    /** How to mend it. */
    public String fix(Problem problem) {
        return pattern(
                problem.code(), problem.code().key() + ".fix", problem.arguments().toArray());
    }

    private String pattern(Wording wording, String key, Object[] arguments) {
        var owner = wording.getClass();
        try {
            var enumType = owner.isAnonymousClass() ? owner.getSuperclass() : owner;
            var text =
                    ResourceBundle.getBundle(
                                    enumType.getName(), locale, enumType.getClassLoader(), CONTROL)
                            .getString(key);
            return new MessageFormat(text, locale).format(printable(arguments));
        } catch (MissingResourceException e) {
            throw new IllegalStateException(
                    "no " + tag + " text for " + owner.getName() + " " + key, e);
        }
    }

    /** Numbers print plainly (a port is 8080, not 8,080); messages within messages are said. */
    private Object[] printable(Object[] arguments) {
        var shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Message inner ? say(inner) : arguments[i].toString();
        }
        return shown;
    }

    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
