package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.sense.Nearest;
import dev.haechi.text.Message;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** One value being read; what it is not is reported as a problem. */
record Field(Node node, String path, Problems problems) {

    Optional<Mapping> mapping() {
        return Mapping.of(node, path, problems);
    }

    /** Every item that can be read; those that cannot are reported and left out. */
    <T> List<T> list(Function<Field, Optional<T>> item) {
        if (!(node instanceof Node.Items items)) {
            return wrongType(Found.LIST).<List<T>>map(_ -> List.of()).orElse(List.of());
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < items.items().size(); i++) {
            item.apply(new Field(items.items().get(i), path + "[" + i + "]", problems))
                    .ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    Optional<String> text() {
        return node instanceof Node.Text(_, var value) ? Optional.of(value) : wrongType(Found.TEXT);
    }

    Optional<Boolean> flag() {
        return node instanceof Node.Flag(_, boolean value)
                ? Optional.of(value)
                : wrongType(Found.FLAG);
    }

    /** A whole number between two, both included. */
    Optional<Integer> whole(int least, int most) {
        if (!(node instanceof Node.Numeral(_, var written))) {
            return wrongType(Found.NUMBER);
        }
        if (written.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(written);
            if (least <= number && number <= most) {
                return Optional.of(number);
            }
        }
        problems.add(node.origin(), BlueprintCode.OUT_OF_RANGE, path, written, least, most);
        return Optional.empty();
    }

    /** A text of a shape. */
    <T> Optional<Written<T>> parsed(Shape shape, Function<String, Optional<T>> parser) {
        return text().flatMap(written -> shaped(written, shape, parser));
    }

    /** A text or a number of a shape, such as {@code 500m} or {@code 1.5}. */
    <T> Optional<Written<T>> quantity(Shape shape, Function<String, Optional<T>> parser) {
        return node instanceof Node.Numeral(_, var written)
                ? shaped(written, shape, parser)
                : parsed(shape, parser);
    }

    private <T> Optional<Written<T>> shaped(
            String written, Shape shape, Function<String, Optional<T>> parser) {
        var value = parser.apply(written);
        if (value.isEmpty()) {
            problems.add(node.origin(), BlueprintCode.MALFORMED, written, Message.of(shape));
        }
        return value.map(this::here);
    }

    /** One of some words. */
    <T> Optional<Written<T>> oneOf(SequencedMap<String, T> choices) {
        var written = text();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var word = written.get();
        var choice = Optional.ofNullable(choices.get(word));
        if (choice.isEmpty()) {
            var all = String.join(", ", choices.keySet());
            var near = Nearest.to(word, choices.keySet());
            problems.add(
                    node.origin(),
                    BlueprintCode.NOT_ONE_OF,
                    word,
                    all,
                    near.orElse(choices.firstEntry().getKey()));
        }
        return choice.map(this::here);
    }

    <T> Written<T> here(T value) {
        return new Written<>(value, node.origin());
    }

    <T> Optional<T> wrongType(Found expected) {
        problems.add(
                node.origin(), BlueprintCode.WRONG_TYPE, path, Found.in(node), expected.message());
        return Optional.empty();
    }
}
