package dev.haechi.cloud.local.kernel;

import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.List;
import java.util.Optional;

/** What {@code ip -json} prints. */
record Json(Node node) {
    /** The objects of the array that stands on one line. */
    static List<Json> items(String line) {
        return new Json(TreeReader.read(new Source("ip.json", line)).orThrow()).items();
    }

    List<Json> items() {
        return node instanceof Node.Items(_, var items)
                ? items.stream().map(Json::new).toList()
                : List.of();
    }

    Optional<Json> get(String key) {
        return node instanceof Node.Fields fields
                ? fields.get(key).map(Json::new)
                : Optional.empty();
    }

    List<Json> list(String key) {
        return get(key).map(Json::items).orElse(List.of());
    }

    /** A text or a number as text. */
    Optional<String> text(String key) {
        return get(key).flatMap(
                        value ->
                                switch (value.node) {
                                    case Node.Text(_, var text) -> Optional.of(text);
                                    case Node.Numeral(_, var written) -> Optional.of(written);
                                    case Node.Fields _, Node.Items _, Node.Flag _, Node.Nothing _ ->
                                            Optional.empty();
                                });
    }

    /** A text that is always there. */
    String need(String key) {
        return text(key)
                .orElseThrow(() -> new IllegalStateException("no '" + key + "' in " + node));
    }

    boolean lists(String key, String value) {
        return list(key).stream()
                .anyMatch(one -> one.node instanceof Node.Text(_, var text) && text.equals(value));
    }
}
