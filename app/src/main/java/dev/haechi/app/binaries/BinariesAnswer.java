package dev.haechi.app.binaries;

import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.Distributions;
import java.util.List;

/**
 * Binaries that are there.
 *
 * @param version minor version of Kubernetes
 * @param folder in which they lie
 * @param place whose folder it is
 * @param binaries all
 * @param built the names of those that were built now
 */
public record BinariesAnswer(
        String version,
        String folder,
        Distribution.Place place,
        List<Binary> binaries,
        List<String> built) {
    public BinariesAnswer {
        binaries = List.copyOf(binaries);
        built = List.copyOf(built);
    }

    /**
     * One of them.
     *
     * @param version such as {@code 1.36.3}; empty text where it is not known
     */
    public record Binary(String name, String version) {}

    static BinariesAnswer of(Distributions.Built built) {
        var distribution = built.distribution();
        return new BinariesAnswer(
                distribution.version(),
                distribution.folder(),
                distribution.place(),
                distribution.binaries().entrySet().stream()
                        .map(one -> new Binary(one.getKey(), one.getValue()))
                        .toList(),
                built.built());
    }
}
