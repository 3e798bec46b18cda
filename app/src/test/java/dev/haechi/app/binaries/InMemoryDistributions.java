package dev.haechi.app.binaries;

import dev.haechi.kubernetes.distribution.BuildRequest;
import dev.haechi.kubernetes.distribution.BuildWatch;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/** Binaries that are there, or come to be there, without a file. */
public final class InMemoryDistributions implements Distributions {
    private boolean there;

    /** None of them is there yet. */
    public static InMemoryDistributions empty() {
        return new InMemoryDistributions();
    }

    @Override
    public List<String> versions() {
        return List.of("1.36", "1.35");
    }

    @Override
    public Result<Distribution> find(String version) {
        return there
                ? Result.ok(distribution(version, "/cache/" + version))
                : Result.failed(
                        Problem.of(DistributionCode.NOT_BUILT, version, "/cache/" + version));
    }

    @Override
    public Result<Built> build(BuildRequest request, BuildWatch watch) {
        if (!versions().contains(request.version())) {
            return Result.failed(
                    Problem.of(
                            DistributionCode.NO_SUCH_VERSION,
                            request.version(),
                            String.join(", ", versions())));
        }
        watch.begins("kubelet", 1, 1);
        watch.says("k8s.io/kubernetes/cmd/kubelet");
        watch.built("kubelet", 1, 1, Duration.ofMillis(83_100));
        there = true;
        var folder = request.folder().orElse("/cache/" + request.version());
        return Result.ok(new Built(distribution(request.version(), folder), List.of("kubelet")));
    }

    private static Distribution distribution(String version, String folder) {
        var binaries = new LinkedHashMap<String, String>();
        binaries.put("kubelet", version + ".3");
        return new Distribution(version, folder, Distribution.Place.CACHE, binaries);
    }
}
