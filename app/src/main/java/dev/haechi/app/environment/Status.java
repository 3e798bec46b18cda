package dev.haechi.app.environment;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.release.Releases;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.observe.prometheus.ServiceSignals;
import dev.haechi.text.Result;
import java.util.List;

/**
 * How an environment is.
 *
 * @param gate permission
 * @param environments that this machine knows
 * @param runtime of its containers
 * @param releases the record
 * @param runs recorded
 * @param signals asks its Prometheus
 */
public record Status(
        Gate gate,
        Environments environments,
        ReplicaRuntime runtime,
        Releases releases,
        RunQueue runs,
        Signals signals) {
    private static final int RUNS_SHOWN = 5;

    /** Asks the Prometheus of an environment. */
    public interface Signals {
        /** The services' signals; none when Prometheus does not answer. */
        List<ServiceSignals> of(Intended intended);
    }

    /** The environment as a whole. */
    public record StatusAnswer(
            String environment,
            String state,
            String blueprint,
            List<RouteUrl> urls,
            List<ServiceStatus> services,
            List<RunStatus> runs) {
        public StatusAnswer {
            urls = List.copyOf(urls);
            services = List.copyOf(services);
            runs = List.copyOf(runs);
        }

        /** Whether everything that shall run runs. */
        public boolean well() {
            return services.stream().allMatch(one -> one.running() >= one.least());
        }
    }

    /** One run of the newest. */
    public record RunStatus(
            long number,
            String service,
            String commit,
            String author,
            String state,
            String detail) {}

    /** Looks; changes nothing. */
    public Result<StatusAnswer> of(Actor actor, EnvironmentName name) {
        return new Known(environments)
                .find(name)
                .then(
                        known ->
                                gate.look(
                                        actor,
                                        known.authority(),
                                        new Undertaking(
                                                name, Permission.READ, "environment.status"),
                                        () -> status(known)));
    }

    private Result<StatusAnswer> status(EnvironmentRecord known) {
        return Intended.of(known)
                .map(
                        intended ->
                                new StatusAnswer(
                                        known.name().value(),
                                        known.state().name(),
                                        known.blueprintPath(),
                                        RouteUrl.of(intended.resolved()),
                                        services(intended),
                                        newest(known)));
    }

    private List<ServiceStatus> services(Intended intended) {
        var replicas = runtime.observe(intended.name());
        var measured = signals.of(intended);
        return intended.resolved().workloads().stream()
                .filter(one -> !(one.image() instanceof ImageSource.Hosted))
                .map(one -> service(intended, one, replicas, measured))
                .toList();
    }

    private ServiceStatus service(
            Intended intended,
            Workload workload,
            List<Replica> replicas,
            List<ServiceSignals> measured) {
        long running =
                replicas.stream()
                        .filter(one -> one.service().equals(workload.name()))
                        .filter(one -> one.state() == Replica.State.RUNNING)
                        .count();
        var signal =
                measured.stream().filter(one -> one.service().equals(workload.name())).findFirst();
        return ServiceStatus.of(
                workload,
                Math.toIntExact(running),
                releases.serving(intended.name(), workload.name()),
                signal);
    }

    private List<RunStatus> newest(EnvironmentRecord known) {
        return runs.newest(known.name(), RUNS_SHOWN).stream()
                .map(
                        run ->
                                new RunStatus(
                                        run.id().number(),
                                        run.request().service().value(),
                                        run.request().commit().brief(),
                                        run.request().author(),
                                        run.state().name(),
                                        run.reason().orElse(run.progress())))
                .toList();
    }
}
