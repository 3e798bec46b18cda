package dev.haechi.app.cluster;

import dev.haechi.text.ProblemCode;

/** What can be wrong with a question about a cluster. */
public enum ClusterCode implements ProblemCode {
    /** A text that is no block of addresses: the text. */
    NO_BLOCK("APP-214"),
    /** A text that is no service: the text. */
    NO_SERVICE("APP-215"),
    /** A name of no workload and no namespace: the name, the namespaces. */
    NO_WORKLOAD("APP-216"),
    /** A text that does not say whose proxies who is: the text. */
    NO_PROXY("APP-236"),
    /** A name of no class and no Gateway: the name, those that there are. */
    NO_DOOR("APP-237"),
    /** A text that begins like a URL and is none: the text. */
    NO_URL("APP-238");

    private final String key;

    ClusterCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
