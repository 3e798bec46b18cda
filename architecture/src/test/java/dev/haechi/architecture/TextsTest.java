package dev.haechi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.haechi.text.Language;
import dev.haechi.text.ProblemCode;
import dev.haechi.text.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a person can be told exists in Korean and in English, with the same arguments. */
class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void every_text_exists_in_both_languages_with_the_same_arguments() {
        var wrong = new ArrayList<String>();
        wordings().forEach(wording -> keys(wording).forEach(key -> compare(wording, key, wrong)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_bundle_holds_a_text_that_nothing_says() {
        var said = new TreeMap<String, TreeSet<String>>();
        wordings()
                .forEach(
                        one ->
                                said.computeIfAbsent(type(one).getName(), _ -> new TreeSet<>())
                                        .addAll(keys(one)));
        var unsaid = new ArrayList<String>();
        said.forEach(
                (type, keys) ->
                        List.of(Language.values())
                                .forEach(
                                        language ->
                                                bundle(type, language).keySet().stream()
                                                        .filter(key -> !keys.contains(key))
                                                        .forEach(
                                                                key ->
                                                                        unsaid.add(
                                                                                type + " "
                                                                                        + key))));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void a_code_means_one_thing() {
        var seen = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        wordings()
                .filter(ProblemCode.class::isInstance)
                .forEach(
                        code -> {
                            String other = seen.put(code.key(), type(code).getName());
                            if (other != null) {
                                twice.add(code.key() + " in " + other + " and " + type(code));
                            }
                        });
        assertThat(twice).isEmpty();
        assertThat(seen).isNotEmpty();
    }

    private static void compare(Wording wording, String key, List<String> wrong) {
        String name = type(wording).getName();
        try {
            var english = arguments(bundle(name, Language.ENGLISH).getString(key));
            var korean = arguments(bundle(name, Language.KOREAN).getString(key));
            if (!english.equals(korean)) {
                wrong.add(name + " " + key + ": arguments " + english + " and " + korean);
            }
        } catch (MissingResourceException missing) {
            wrong.add(name + ": " + missing.getMessage());
        }
    }

    private static Set<String> arguments(String pattern) {
        var numbers = new TreeSet<String>();
        ARGUMENT.matcher(pattern).results().forEach(found -> numbers.add(found.group(1)));
        return numbers;
    }

    private static List<String> keys(Wording wording) {
        return wording instanceof ProblemCode
                ? List.of(wording.key(), wording.key() + ".fix")
                : List.of(wording.key());
    }

    /**
     * The texts of one language alone: what {@code ResourceBundle.getBundle} gives for Korean would
     * fall back to English where a text is missing.
     */
    private static ResourceBundle bundle(String type, Language language) {
        String file =
                "/"
                        + type.replace('.', '/')
                        + (language == Language.KOREAN ? "_ko.properties" : ".properties");
        try (var in = TextsTest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("there is no " + file, type, "");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> type(Wording wording) {
        return wording instanceof Enum<?> constant
                ? constant.getDeclaringClass()
                : wording.getClass();
    }

    /** The constants of all enums that are wordings. */
    private static Stream<Wording> wordings() {
        return Repository.classes().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Wording.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Wording.class::cast);
    }
}
