package dev.haechi.app.up;

import dev.haechi.app.delivery.Awaited;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Setting;
import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The commits to bring into service, of all services that are built.
 *
 * @param commits by service
 */
record Followed(Map<ServiceName, CommitId> commits) {
    /**
     * Follows all sources at once and waits for them: what is wrong with any of them is known
     * before anything is made.
     */
    static Result<Followed> all(
            Deliveries deliveries, Setting setting, CommitChoice choice, ExecutorService threads) {
        var begun = new LinkedHashMap<ServiceName, Future<Result<CommitId>>>();
        for (var workload : setting.workloads()) {
            if (workload.image() instanceof ImageSource.Built built) {
                begun.put(
                        workload.name(),
                        threads.submit(
                                () ->
                                        deliveries
                                                .follow(setting, workload, built)
                                                .map(newest -> choice.of(workload, newest))));
            }
        }
        var commits = new LinkedHashMap<ServiceName, CommitId>();
        var problems = new Problems();
        begun.forEach(
                (service, one) -> {
                    switch (Awaited.result(one, "the source of " + service)) {
                        case Result.Ok<CommitId>(var commit) -> commits.put(service, commit);
                        case Result.Failed<CommitId>(var found) -> problems.addAll(found);
                    }
                });
        return problems.orElse(new Followed(commits));
    }

    /** Nothing for a workload that is not built. */
    Optional<CommitId> of(Workload workload) {
        return Optional.ofNullable(commits.get(workload.name()));
    }
}
