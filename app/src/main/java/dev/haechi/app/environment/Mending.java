package dev.haechi.app.environment;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Result;
import java.util.List;

/**
 * Puts right what changed behind our back: networks that differ from what was applied, replicas
 * that ended, calls that are not led to them. Looks without the lease, and takes it only when there
 * is something to do.
 *
 * @param gate permission, lease, record
 * @param provisioning of networks
 * @param deliveries of services
 * @param quiet environments in which the last look found nothing to do
 */
public record Mending(
        Gate gate, Provisioning provisioning, Deliveries deliveries, QuietTimes quiet) {

    /** What was put right: changes of the network, and services that were started again. */
    public record Mended(int changes, List<String> services) {
        public Mended {
            services = List.copyOf(services);
        }

        public boolean nothing() {
            return changes == 0 && services.isEmpty();
        }
    }

    /**
     * Mends one environment that shall run; others are left alone.
     *
     * @param actor Haechi itself
     */
    public Result<Mended> mend(Actor actor, EnvironmentRecord known) {
        if (known.state() != EnvironmentState.UP) {
            provisioning.cloud().reader().lookAway(known.name());
            return Result.ok(new Mended(0, List.of()));
        }
        return Intended.of(known).then(intended -> mend(actor, known, intended));
    }

    /** Looks only where something stirred, or the last look is long ago. */
    private Result<Mended> mend(Actor actor, EnvironmentRecord known, Intended intended) {
        var name = known.name();
        boolean network = provisioning.cloud().reader().mayHaveChanged(name);
        boolean replicas = deliveries.runtime().mayHaveChanged(name);
        if (!network && !replicas && quiet.lasts(name)) {
            return Result.ok(new Mended(0, List.of()));
        }
        quiet.end(name);
        var result = look(actor, known, intended);
        if (result instanceof Result.Ok<Mended>(var mended) && mended.nothing()) {
            quiet.begin(name);
        }
        return result;
    }

    private Result<Mended> look(Actor actor, EnvironmentRecord known, Intended intended) {
        boolean network = !provisioning.plan(intended.resolved().landscape()).isEmpty();
        if (!network && unserved(intended.setting()).isEmpty()) {
            return Result.ok(new Mended(0, List.of()));
        }
        return gate.change(
                actor,
                known.authority(),
                new Undertaking(known.name(), Permission.OPERATE, "environment.mend"),
                attempt -> put(intended, attempt));
    }

    private Result<Mended> put(Intended intended, Attempt attempt) {
        return provisioning
                .converge(
                        intended.resolved().landscape(),
                        "drift is put back to what was applied last",
                        attempt,
                        Progress.silent(),
                        _ -> {})
                .then(changes -> restart(intended.setting(), changes, attempt));
    }

    private Result<Mended> restart(Setting setting, int changes, Attempt attempt) {
        return new Restart(deliveries, setting)
                .all(unserved(setting))
                .map(
                        restarted -> {
                            attempt.fact("restarted", String.join(",", restarted));
                            return new Mended(changes, restarted);
                        });
    }

    /** Workloads with fewer running replicas than they must have, or that callers do not reach. */
    private List<Workload> unserved(Setting setting) {
        var running = deliveries.runtime().observe(setting.environment());
        var fallen =
                TooFew.of(setting.workloads(), running).stream().map(TooFew::workload).toList();
        return setting.workloads().stream()
                .filter(one -> !(one.image() instanceof ImageSource.Hosted))
                .filter(
                        one ->
                                fallen.contains(one)
                                        || !deliveries.leadsCalls(setting, one, running))
                .toList();
    }
}
