package dev.haechi.app.up;

import dev.haechi.app.delivery.Awaited;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Setting;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.Image;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Images on their way: all of them begin at once, while the network is made. */
final class Begun {
    private final Map<ServiceName, Future<Result<Ready>>> images = new LinkedHashMap<>();

    /**
     * An image that is there.
     *
     * @param commit that it was built from
     */
    record Ready(Image image, Optional<CommitId> commit) {}

    /** Begins the images of all containers; waits for none. */
    static Begun all(
            Deliveries deliveries, Setting setting, Followed sources, ExecutorService threads) {
        var begun = new Begun();
        for (var workload : setting.workloads()) {
            if (!(workload.image() instanceof ImageSource.Hosted)) {
                begun.images.put(
                        workload.name(),
                        threads.submit(
                                () -> ready(deliveries, setting, workload, sources.of(workload))));
            }
        }
        return begun;
    }

    /** Whether a workload has an image at all. */
    boolean has(Workload workload) {
        return images.containsKey(workload.name());
    }

    /** The image of a workload; waits for it. */
    Result<Ready> await(Workload workload) {
        var image = images.get(workload.name());
        if (image == null) {
            throw new IllegalArgumentException(workload.name() + " has no image");
        }
        return Awaited.result(image, "the making of the image of " + workload.name());
    }

    /** What is wrong with images that are known by now not to be had; waits for none. */
    List<Problem> failures() {
        var problems = new Problems();
        images.values().stream()
                .filter(one -> one.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .forEach(
                        result -> {
                            if (result instanceof Result.Failed<Ready>(var found)) {
                                problems.addAll(found);
                            }
                        });
        return problems.sorted();
    }

    /** Ends the making of images that are not there yet: nobody needs them any more. */
    void giveUp() {
        images.values().forEach(one -> one.cancel(true));
    }

    private static Result<Ready> ready(
            Deliveries deliveries, Setting setting, Workload workload, Optional<CommitId> commit) {
        return deliveries.image(setting, workload, commit).map(image -> new Ready(image, commit));
    }
}
