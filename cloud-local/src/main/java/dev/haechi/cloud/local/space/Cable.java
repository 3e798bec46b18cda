package dev.haechi.cloud.local.space;

/**
 * A pair of virtual Ethernet links between two namespaces; neither end exists without the other.
 */
public record Cable(End one, End other) {
    /**
     * @param space the namespace
     * @param link the name of the link in it
     */
    public record End(String space, String link, String mac) {}

    boolean touches(String space) {
        return one.space().equals(space) || other.space().equals(space);
    }
}
