package dev.haechi.app.up;

import dev.haechi.app.delivery.Awaited;
import dev.haechi.app.delivery.Delivered;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.delivery.Waves;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.progress.Progress;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Brings all workloads of an environment into service, wave after wave; those of one wave at once.
 *
 * @param deliveries one by one
 * @param threads for those of a wave
 */
record Serving(Deliveries deliveries, ExecutorService threads) {

    /** What serves in the end; the problems of the first wave in which something does not. */
    Result<Served> all(Setting setting, Begun images, String author, Progress progress) {
        var delivered = new ArrayList<Delivered>();
        var setBacks = new Problems();
        for (var wave : Waves.of(setting.workloads()).all()) {
            var problems = new Problems();
            problems.addAll(images.failures());
            if (!problems.isEmpty()) {
                return failed(problems, setBacks); // what cannot come up in the end is not begun
            }
            for (var one : begin(wave, setting, images, author, progress)) {
                switch (Awaited.result(one, "a service coming up")) {
                    case Result.Ok<Delivered>(var value) -> delivered.add(value);
                    case Result.Failed<Delivered>(var found) ->
                            (serves(found) ? setBacks : problems).addAll(found);
                }
            }
            if (!problems.isEmpty()) {
                return failed(problems, setBacks);
            }
        }
        return Result.ok(new Served(delivered, setBacks.sorted()));
    }

    private static Result<Served> failed(Problems problems, Problems setBacks) {
        problems.addAll(setBacks.sorted());
        return new Result.Failed<>(problems.sorted());
    }

    /** What was rolled back serves, in its former version. */
    private static boolean serves(List<Problem> problems) {
        return problems.stream().anyMatch(one -> one.code() == DeliveryCode.ROLLED_BACK);
    }

    private List<Future<Result<Delivered>>> begin(
            List<Workload> wave, Setting setting, Begun images, String author, Progress progress) {
        return wave.stream()
                .filter(images::has)
                .map(one -> threads.submit(() -> one(one, setting, images, author, progress)))
                .toList();
    }

    private Result<Delivered> one(
            Workload workload, Setting setting, Begun images, String author, Progress progress) {
        return images.await(workload)
                .then(
                        ready -> {
                            progress.step(Message.of(UpStep.SERVICE, workload.name()));
                            return deliveries.bring(
                                    setting,
                                    workload,
                                    ready.image(),
                                    ready.commit(),
                                    author,
                                    _ -> {});
                        });
    }
}
