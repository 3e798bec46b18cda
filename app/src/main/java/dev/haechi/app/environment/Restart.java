package dev.haechi.app.environment;

import dev.haechi.app.delivery.Awaited;
import dev.haechi.app.delivery.Delivered;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.delivery.Waves;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings workloads back into service in the version that served last. A caller may become healthy
 * only when what it calls is there: wave after wave, those of one wave at once.
 *
 * @param deliveries one by one
 * @param setting of the environment
 */
record Restart(Deliveries deliveries, Setting setting) {
    private static final String AUTHOR = "haechi worker";

    /** The names of those that were served before; all problems of those that are not again. */
    Result<List<String>> all(List<Workload> workloads) {
        var problems = new Problems();
        var restarted = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var wave : Waves.of(workloads).all()) {
                for (var one : begin(wave, threads)) {
                    var result = Awaited.result(one.result(), one.service() + " coming back");
                    problems.addAll(result.problems());
                    restarted.add(one.service());
                }
            }
        }
        return problems.orElse(restarted);
    }

    private record Begun(String service, Future<Result<Delivered>> result) {}

    private List<Begun> begin(List<Workload> wave, ExecutorService threads) {
        var begun = new ArrayList<Begun>();
        for (var workload : wave) {
            deliveries
                    .releases()
                    .serving(setting.environment(), workload.name())
                    .map(
                            release ->
                                    threads.submit(
                                            () ->
                                                    deliveries.bringBack(
                                                            setting, workload, release, AUTHOR,
                                                            _ -> {})))
                    .ifPresent(result -> begun.add(new Begun(workload.name().value(), result)));
        }
        return begun;
    }
}
