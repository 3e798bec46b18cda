package dev.haechi.delivery.rollout;

import dev.haechi.delivery.rollout.RolloutStep.Admit;
import dev.haechi.delivery.rollout.RolloutStep.AwaitHealthy;
import dev.haechi.delivery.rollout.RolloutStep.Drain;
import dev.haechi.delivery.rollout.RolloutStep.Start;
import dev.haechi.delivery.rollout.RolloutStep.Stop;
import dev.haechi.model.id.InstanceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the steps from what runs to what should run. Pure: the same replicas give the same steps,
 * and a plan that was cut off anywhere is continued by planning again from what is found then.
 * Rolling back is planning towards the former revision.
 *
 * <p>Stateless: new replicas start beside the old ones, in as many turns as the free slots ask for,
 * and the old ones leave only after new ones are healthy. Stateful: the old one has ended before
 * the new one starts, for two would write to one volume.
 */
public final class RolloutPlanner {
    /** Longer than any request that the edge waits for. */
    public static final Duration DRAIN = Duration.ofSeconds(30);

    /** From the polite to the forced end of a replica. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private final Revision wanted;
    private final int count;
    private final List<RolloutStep> steps = new ArrayList<>();
    private final List<Slot> current = new ArrayList<>();
    private final List<Slot> former = new ArrayList<>();
    private final List<InstanceId> astray = new ArrayList<>();
    private final List<Slot> free = new ArrayList<>();

    private RolloutPlanner(Revision wanted, int count) {
        this.wanted = wanted;
        this.count = count;
    }

    /**
     * The steps until {@code count} replicas of the revision serve, and nothing else does.
     *
     * @param count 0 to the number of slots; 0 ends the service
     * @param seen what runs; replicas of other services are left alone
     */
    public static List<RolloutStep> plan(Revision wanted, int count, List<Replica> seen) {
        if (count < 0 || count > wanted.slots().size()) {
            throw new IllegalArgumentException(
                    count + " replicas do not fit " + wanted.slots().size() + " slots");
        }
        var planner = new RolloutPlanner(wanted, count);
        planner.sort(seen.stream().filter(one -> one.service().equals(wanted.service())).toList());
        if (wanted.workload().stateful()) {
            planner.replaceOneByOne();
        } else {
            planner.replaceBesideEachOther();
        }
        return List.copyOf(planner.steps);
    }

    private void sort(List<Replica> seen) {
        var gone = seen.stream().filter(one -> !one.isRunning()).map(Replica::slot).toList();
        if (!gone.isEmpty()) {
            steps.add(stop(gone));
        }
        var running = seen.stream().filter(Replica::isRunning).toList();
        for (var slot : wanted.slots()) {
            var here = running.stream().filter(one -> one.slot().equals(slot.instance())).toList();
            if (here.isEmpty()) {
                free.add(slot);
            } else if (here.getFirst().revision().equals(wanted.key()) && current.size() < count) {
                current.add(slot);
            } else {
                former.add(slot);
            }
        }
        // The blueprint may have taken slots away under running replicas.
        running.stream()
                .map(Replica::slot)
                .filter(slot -> wanted.slots().stream().noneMatch(s -> s.instance().equals(slot)))
                .forEach(astray::add);
    }

    private void replaceOneByOne() {
        if (!former.isEmpty() || !astray.isEmpty()) {
            steps.add(new Admit(wanted, current));
            retire(List.copyOf(former));
        }
        start(count - current.size());
        serve(current);
    }

    private void replaceBesideEachOther() {
        while (current.size() < count && free.size() < count - current.size()) {
            turn();
        }
        start(count - current.size());
        serve(current);
        if (!former.isEmpty() || !astray.isEmpty()) {
            retire(List.copyOf(former));
        }
    }

    /** As many new ones as there is room for, then as many old ones make room. */
    private void turn() {
        int room = free.size();
        start(room);
        var leaving = List.copyOf(former.subList(0, Math.max(1, Math.min(room, former.size()))));
        var live = new ArrayList<>(current);
        former.stream().filter(slot -> !leaving.contains(slot)).forEach(live::add);
        serve(live);
        retire(leaving);
    }

    private void start(int more) {
        var starting = List.copyOf(free.subList(0, more));
        free.removeAll(starting);
        if (!starting.isEmpty()) {
            steps.add(new Start(wanted, starting));
        }
        current.addAll(starting);
    }

    private void serve(List<Slot> live) {
        if (!current.isEmpty()) {
            steps.add(new AwaitHealthy(wanted, current));
        }
        steps.add(new Admit(wanted, live));
    }

    private void retire(List<Slot> leaving) {
        var slots = new ArrayList<>(leaving.stream().map(Slot::instance).toList());
        slots.addAll(astray);
        astray.clear();
        steps.add(new Drain(wanted, slots, DRAIN));
        steps.add(stop(slots));
        former.removeAll(leaving);
        free.addAll(leaving);
    }

    private Stop stop(List<InstanceId> slots) {
        return new Stop(wanted.environment(), wanted.service(), slots, GRACE);
    }
}
