package dev.haechi.kubernetes.cluster;

import java.util.Comparator;

/**
 * The name of an object.
 *
 * @param namespace empty for an object of the whole cluster
 */
public record ObjectName(String namespace, String name) implements Comparable<ObjectName> {
    private static final Comparator<ObjectName> ORDER =
            Comparator.comparing(ObjectName::namespace).thenComparing(ObjectName::name);

    /** The name of an object of the whole cluster. */
    public static ObjectName ofCluster(String name) {
        return new ObjectName("", name);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
