package dev.haechi.text.tree;

import java.util.List;
import java.util.Map;

/**
 * Takes the items of lists while a document is still being read, so that nobody has to keep them
 * all. Whether the rest of the document is well written is not known yet.
 */
public interface Taker {
    /** How many items of a list are handed over together. */
    int TOGETHER = 64;

    /**
     * Whether it takes items of a list of the document.
     *
     * @param before the members of the document that were written before it
     */
    boolean takes(String list, Map<String, Node.Entry> before);

    /** So many items of a list, after those that it was given before. */
    void take(String list, List<Node> items);
}
