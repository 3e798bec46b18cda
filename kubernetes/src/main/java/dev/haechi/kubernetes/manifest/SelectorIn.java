package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.kubernetes.selector.Requirement;
import dev.haechi.kubernetes.selector.Requirement.Operator;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads labels and selectors, and refuses those that the API server refuses
 * (k8s.io/apimachinery/pkg/apis/meta/v1/validation, {@code ValidateLabelSelector}).
 */
final class SelectorIn {
    private static final Pattern VALUE =
            Pattern.compile("(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?");

    private SelectorIn() {}

    /** A selector in a field; empty when there is none. */
    static Optional<LabelSelector> selector(Mapping of, String field) {
        return of.mapping(field).map(SelectorIn::selector);
    }

    private static LabelSelector selector(Mapping written) {
        written.only("matchLabels", "matchExpressions");
        var all = new ArrayList<Requirement>();
        written.mapping("matchLabels")
                .ifPresent(
                        labels ->
                                labels(labels)
                                        .forEach(
                                                (key, value) ->
                                                        all.add(Requirement.equal(key, value))));
        for (var one : written.mappings("matchExpressions")) {
            requirement(one).ifPresent(all::add);
        }
        return new LabelSelector(all);
    }

    private static Optional<Requirement> requirement(Mapping written) {
        written.only("key", "operator", "values").needs("key", "matchExpressions");
        written.needs("operator", "matchExpressions");
        var key = written.text("key");
        key.filter(text -> !isKey(text))
                .ifPresent(
                        text ->
                                written.complain(
                                        written.origin("key"), ManifestCode.NO_LABEL, text));
        var operator = written.text("operator").flatMap(word -> operator(written, word));
        var values = written.texts("values");
        values.forEach(
                (at, value) -> {
                    if (!VALUE.matcher(value).matches()) {
                        written.complain(at, ManifestCode.NO_LABEL, value);
                    }
                });
        return operator.flatMap(
                found -> {
                    boolean many = found == Operator.IN || found == Operator.NOT_IN;
                    if (many == values.isEmpty()) {
                        written.complain(
                                written.origin("values"),
                                ManifestCode.OPERATOR_VALUES,
                                found.word());
                    }
                    return key.map(
                            text -> new Requirement(text, found, List.copyOf(values.values())));
                });
    }

    private static Optional<Operator> operator(Mapping written, String word) {
        var found =
                Arrays.stream(Operator.values()).filter(one -> one.word().equals(word)).findFirst();
        if (found.isEmpty()) {
            var words = Arrays.stream(Operator.values()).map(Operator::word);
            written.complain(
                    written.origin("operator"),
                    ManifestCode.NOT_ONE_OF,
                    "operator",
                    word,
                    words.collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** The labels of a mapping from keys to values. */
    static SortedMap<String, String> labels(Mapping written) {
        var all = new TreeMap<String, String>();
        written.fields()
                .entries()
                .forEach(
                        (key, entry) -> {
                            var value = value(entry.value());
                            if (!isKey(key)) {
                                written.complain(entry.key(), ManifestCode.NO_LABEL, key);
                            }
                            if (value.isEmpty() || !VALUE.matcher(value.get()).matches()) {
                                written.complain(
                                        entry.value().origin(),
                                        ManifestCode.NO_LABEL,
                                        key + ": " + value.orElse("…"));
                            }
                            all.put(key, value.orElse(""));
                        });
        return all;
    }

    /** A label's value has to be a text: the API server takes neither a number nor a boolean. */
    private static Optional<String> value(Node node) {
        return switch (node) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Nothing _ -> Optional.of("");
            case Node.Numeral _, Node.Flag _, Node.Fields _, Node.Items _ -> Optional.empty();
        };
    }

    private static boolean isKey(String key) {
        int slash = key.indexOf('/');
        return NAME.matcher(key.substring(slash + 1)).matches()
                && (slash < 0 || PREFIX.matcher(key.substring(0, slash)).matches());
    }
}
