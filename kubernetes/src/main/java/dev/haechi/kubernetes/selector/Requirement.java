package dev.haechi.kubernetes.selector;

import java.util.List;

/**
 * One condition of a selector (LabelSelectorRequirement of the API group meta/v1).
 *
 * @param values for {@code IN} and {@code NOT_IN}; none for the others
 */
public record Requirement(String key, Operator operator, List<String> values) {
    /** As the API names them. */
    public enum Operator {
        IN("In"),
        /** Also true of what has no such label. */
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** How manifests write it. */
        public String word() {
            return word;
        }
    }

    public Requirement {
        values = List.copyOf(values);
    }

    /** An entry of {@code matchLabels}. */
    public static Requirement equal(String key, String value) {
        return new Requirement(key, Operator.IN, List.of(value));
    }

    /** Whether labels meet it. */
    Truth holds(Labels labels) {
        return switch (operator) {
            case IN -> isOneOf(labels);
            case NOT_IN -> isOneOf(labels).not();
            case EXISTS -> labels.has(key);
            case DOES_NOT_EXIST -> labels.has(key).not();
        };
    }

    private Truth isOneOf(Labels labels) {
        return labels.value(key)
                .map(value -> Truth.of(values.contains(value)))
                .orElseGet(() -> labels.has(key).and(Truth.UNKNOWN));
    }

    @Override
    public String toString() {
        boolean plain = operator == Operator.IN && values.size() == 1;
        return switch (operator) {
            case IN, NOT_IN ->
                    plain
                            ? key + "=" + values.getFirst()
                            : key + " " + operator.word() + " (" + String.join(",", values) + ")";
            case EXISTS -> key;
            case DOES_NOT_EXIST -> "!" + key;
        };
    }
}
