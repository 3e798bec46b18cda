package dev.haechi.app.environment;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;

/**
 * Probes an environment that is up, at any time.
 *
 * @param gate permission
 * @param environments that this machine knows
 * @param probing with real packets
 */
public record ProbeNow(Gate gate, Environments environments, Probing probing) {

    /** Probes every ordered pair of places. Changes nothing. */
    public Result<ProbeAnswer> run(Actor actor, EnvironmentName name, Progress progress) {
        return new Known(environments)
                .find(name)
                .then(
                        known ->
                                gate.look(
                                        actor,
                                        known.authority(),
                                        new Undertaking(name, Permission.READ, "environment.probe"),
                                        () ->
                                                Intended.of(known)
                                                        .map(one -> probing.probe(one, progress))));
    }
}
