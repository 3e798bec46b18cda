package dev.haechi.binaries;

import dev.haechi.binaries.BinaryFolder.Look;
import dev.haechi.kubernetes.distribution.BuildRequest;
import dev.haechi.kubernetes.distribution.BuildWatch;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.Distribution.Place;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Binaries in folders of this machine, built by its Go. */
public final class BuiltBinaries implements Distributions {
    private final PinShelf shelf;
    private final Surroundings surroundings;

    public BuiltBinaries(PinShelf shelf, Surroundings surroundings) {
        this.shelf = shelf;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> versions() {
        return shelf.versions();
    }

    @Override
    public Result<Distribution> find(String version) {
        return pinned(version).then(pins -> find(pins, Look.QUICK));
    }

    private Result<Distribution> find(Pins pins, Look look) {
        var chosen = surroundings.chosen();
        return chosen.isPresent()
                ? new ChosenFolder(chosen.get()).judge(pins, look)
                : cached(pins, look);
    }

    @Override
    public Result<Built> build(BuildRequest request, BuildWatch watch) {
        return pinned(request.version()).then(pins -> build(pins, request, watch));
    }

    private Result<Built> build(Pins pins, BuildRequest request, BuildWatch watch) {
        if (request.folder().isPresent()) {
            var named = surroundings.folder(request.folder().get());
            return built(pins, named, Place.NAMED, watch);
        }
        return surroundings.chosen().isPresent()
                ? find(pins, Look.WHOLE).map(found -> new Built(found, List.of()))
                : built(pins, surroundings.cache(pins.version()), Place.CACHE, watch);
    }

    private Result<Built> built(Pins pins, Path folder, Place place, BuildWatch watch) {
        return new Building(pins, folder, surroundings, watch)
                .run()
                .map(names -> new Built(distribution(pins, folder, place), names));
    }

    private Result<Pins> pinned(String version) {
        return shelf.pins(version)
                .map(Result::ok)
                .orElseGet(
                        () ->
                                Result.failed(
                                        Problem.of(
                                                DistributionCode.NO_SUCH_VERSION,
                                                version,
                                                String.join(", ", versions()))));
    }

    private Result<Distribution> cached(Pins pins, Look look) {
        var folder = BinaryFolder.of(surroundings.cache(pins.version()));
        var changed = new ArrayList<Problem>();
        for (var binary : pins.binaries()) {
            switch (folder.state(binary.name(), Origin.of(pins, binary), look)) {
                case GOOD -> {
                    // the next one
                }
                case MISSING -> {
                    return Result.failed(notBuilt(pins, folder.path()));
                }
                case CHANGED -> changed.add(damaged(pins, folder.path().resolve(binary.name())));
            }
        }
        return changed.isEmpty()
                ? Result.ok(distribution(pins, folder.path(), Place.CACHE))
                : new Result.Failed<>(changed);
    }

    private static Problem damaged(Pins pins, Path file) {
        return Problem.of(DistributionCode.DAMAGED, file, pins.version());
    }

    private Problem notBuilt(Pins pins, Path folder) {
        return GoProgram.find(surroundings, pins.go()) instanceof Result.Ok<GoProgram>
                ? Problem.of(DistributionCode.NOT_BUILT, pins.version(), folder)
                : Problem.of(DistributionCode.NOT_BUILT_NO_GO, pins.version(), folder, pins.go());
    }

    private static Distribution distribution(Pins pins, Path folder, Place place) {
        var binaries = new LinkedHashMap<String, String>();
        pins.binaries().forEach(binary -> binaries.put(binary.name(), binary.version()));
        return new Distribution(pins.version(), folder.toString(), place, binaries);
    }
}
