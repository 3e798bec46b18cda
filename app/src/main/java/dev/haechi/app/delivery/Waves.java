package dev.haechi.app.delivery;

import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which workloads are begun: whom somebody calls comes before the caller, and those of
 * one wave do not wait for one another. Services that call each other in a ring share a wave.
 *
 * @param all the waves, first to last
 */
public record Waves(List<List<Workload>> all) {
    public Waves {
        all = all.stream().map(List::copyOf).toList();
    }

    /** The waves of workloads, each in the order given. Costs O(n² + calls). */
    public static Waves of(List<Workload> workloads) {
        Map<ServiceName, Workload> waiting = new LinkedHashMap<>();
        workloads.forEach(workload -> waiting.put(workload.name(), workload));
        var waves = new ArrayList<List<Workload>>();
        while (!waiting.isEmpty()) {
            var ready = waiting.values().stream().filter(one -> isReady(one, waiting)).toList();
            var wave = ready.isEmpty() ? List.copyOf(waiting.values()) : ready;
            wave.forEach(one -> waiting.remove(one.name()));
            waves.add(wave);
        }
        return new Waves(waves);
    }

    private static boolean isReady(Workload workload, Map<ServiceName, Workload> waiting) {
        return workload.calls().stream()
                .noneMatch(call -> !call.equals(workload.name()) && waiting.containsKey(call));
    }
}
