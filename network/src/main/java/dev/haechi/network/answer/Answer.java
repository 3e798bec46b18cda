package dev.haechi.network.answer;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What of one place reaches another.
 *
 * @param paths every way, certain or not; none when nothing reaches it
 */
public record Answer(List<Path> paths) {
    public Answer {
        paths = List.copyOf(paths);
    }

    /** The flows, as their sender writes them, that certainly arrive and are answered. */
    public FlowSet flows() {
        return paths.stream()
                .filter(Path::certain)
                .map(Path::flows)
                .reduce(FlowSet.NONE, FlowSet::union);
    }

    /** The flows of which it is not known whether they arrive. */
    public FlowSet unknown() {
        return paths.stream()
                .filter(path -> !path.certain())
                .map(Path::flows)
                .reduce(FlowSet.NONE, FlowSet::union)
                .minus(flows());
    }

    /** What the receiver is asked for: protocols and ports of the last connections. */
    public ServiceSet services() {
        return paths.stream()
                .filter(Path::certain)
                .map(path -> path.arriving().services())
                .reduce(ServiceSet.NONE, ServiceSet::union);
    }

    /** Facts that would make it certain; none when it is. */
    public List<String> missing() {
        var facts = new LinkedHashSet<String>();
        if (!unknown().isEmpty()) {
            paths.forEach(path -> facts.addAll(path.facts()));
        }
        return List.copyOf(facts);
    }

    /** Whether nothing arrives for certain; what is not known is another matter. */
    public boolean isEmpty() {
        return paths.stream().noneMatch(Path::certain);
    }
}
