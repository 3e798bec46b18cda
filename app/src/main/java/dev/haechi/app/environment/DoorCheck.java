package dev.haechi.app.environment;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.blueprint.Doors;
import dev.haechi.model.service.Port;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out before anything starts whether the doors of an environment can be opened.
 *
 * @param ports of this machine
 * @param environments that may have doors already
 */
public record DoorCheck(LoopbackPorts ports, Environments environments) {

    /** The doors, or every one of them that is taken. */
    public Result<Doors> check(Intended intended) {
        var problems = new Problems();
        boolean ours =
                environments
                        .find(intended.name())
                        .filter(known -> known.state() != EnvironmentState.DOWN)
                        .isPresent();
        var taken = doorsOfOthers(intended);
        doors(intended.resolved().doors())
                .forEach(
                        (name, port) -> {
                            var other = taken.get(port);
                            if (other != null && !name.equals("server")) {
                                problems.add(
                                        Problem.of(
                                                EnvironmentCode.DOOR_OF_ANOTHER,
                                                port,
                                                other,
                                                name));
                            } else if (!ours && other == null && !ports.isFree(port)) {
                                problems.add(
                                        Problem.of(
                                                EnvironmentCode.PORT_TAKEN,
                                                port,
                                                intended.name(),
                                                name));
                            }
                        });
        return problems.orElse(intended.resolved().doors());
    }

    /** One server serves all environments of the machine: its door may be shared. */
    private Map<Port, String> doorsOfOthers(Intended intended) {
        var taken = new LinkedHashMap<Port, String>();
        environments.all().stream()
                .filter(known -> known.state() != EnvironmentState.DOWN)
                .filter(known -> !known.name().equals(intended.name()))
                .forEach(known -> note(known, taken));
        return taken;
    }

    private static void note(EnvironmentRecord known, Map<Port, String> taken) {
        if (Intended.of(known) instanceof Result.Ok<Intended>(var other)) {
            doors(other.resolved().doors())
                    .values()
                    .forEach(port -> taken.put(port, known.name().value()));
        }
    }

    private static Map<String, Port> doors(Doors doors) {
        var byName = new LinkedHashMap<String, Port>();
        byName.put("http", doors.http());
        byName.put("https", doors.https());
        byName.put("server", doors.server());
        return byName;
    }
}
