package dev.haechi.delivery.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.rollout.Replica.State;
import dev.haechi.delivery.rollout.RolloutStep.Admit;
import dev.haechi.delivery.rollout.RolloutStep.AwaitHealthy;
import dev.haechi.delivery.rollout.RolloutStep.Drain;
import dev.haechi.delivery.rollout.RolloutStep.Start;
import dev.haechi.delivery.rollout.RolloutStep.Stop;
import dev.haechi.model.id.InstanceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A replica leaves only when another one has become healthy, whatever was found at the start. */
class RolloutPlannerTest {
    private static final Revision NEW = Revisions.stateless("web", 5, Revisions.image(2));
    private static final Revision OLD = Revisions.stateless("web", 5, Revisions.image(1));

    @Test
    void new_replicas_start_beside_the_old_and_the_old_leave_after_they_are_healthy() {
        var steps =
                RolloutPlanner.plan(NEW, 2, List.of(running(OLD, "web-1"), running(OLD, "web-2")));

        assertThat(steps)
                .containsExactly(
                        new Start(NEW, List.of(slot(2), slot(3))),
                        new AwaitHealthy(NEW, List.of(slot(2), slot(3))),
                        new Admit(NEW, List.of(slot(2), slot(3))),
                        new Drain(NEW, ids("web-1", "web-2"), RolloutPlanner.DRAIN),
                        new Stop(
                                NEW.environment(),
                                NEW.service(),
                                ids("web-1", "web-2"),
                                RolloutPlanner.GRACE));
    }

    @Test
    void a_stateful_service_has_ended_before_its_successor_starts() {
        var wanted = Revisions.stateful("db", 2, Revisions.image(2));
        var former = Revisions.stateful("db", 2, Revisions.image(1));

        var steps = RolloutPlanner.plan(wanted, 1, List.of(running(former, "db-1")));

        assertThat(steps)
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Admit", "Drain", "Stop", "Start", "AwaitHealthy", "Admit");
    }

    @Test
    void what_has_ended_by_itself_is_cleared_away_and_begun_anew() {
        var gone = new Replica(NEW.service(), InstanceId.of("web-1"), NEW.key(), State.GONE);

        var steps = RolloutPlanner.plan(NEW, 2, List.of(gone, running(NEW, "web-2")));

        assertThat(steps.getFirst()).isInstanceOf(Stop.class);
        assertThat(steps).contains(new Start(NEW, List.of(NEW.slots().get(0))));
    }

    @Test
    void fewer_replicas_are_drained_before_they_end() {
        var steps =
                RolloutPlanner.plan(NEW, 1, List.of(running(NEW, "web-1"), running(NEW, "web-2")));

        assertThat(steps)
                .containsSubsequence(
                        new Admit(NEW, List.of(NEW.slots().getFirst())),
                        new Drain(NEW, ids("web-2"), RolloutPlanner.DRAIN));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_plan_cut_off_anywhere_converges_and_never_lets_go_of_a_healthy_replica_too_early(
            long seed) {
        var random = new SplittableRandom(seed);
        var world = new World(random);
        int count = random.nextInt(1, 5);

        for (int cut = 0; cut < 3; cut++) {
            var steps = RolloutPlanner.plan(NEW, count, world.seen());
            int until = cut < 2 ? random.nextInt(steps.size() + 1) : steps.size();
            steps.subList(0, until).forEach(world::apply);
        }

        assertThat(world.seen())
                .hasSize(count)
                .allMatch(one -> one.revision().equals(NEW.key()) && one.isRunning());
        assertThat(world.live).hasSize(count);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Obeys steps and checks what must hold between them. */
    private static final class World {
        private final Map<InstanceId, Replica> slots = new LinkedHashMap<>();
        private final Set<InstanceId> healthy = new HashSet<>();
        private Set<InstanceId> live = new HashSet<>();

        World(SplittableRandom random) {
            for (var slot : NEW.slots()) {
                var revision = random.nextBoolean() ? OLD : NEW;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        slots.put(slot.instance(), running(revision, slot.instance().value()));
                        healthy.add(slot.instance());
                        live.add(slot.instance());
                    }
                    case 1 ->
                            slots.put(
                                    slot.instance(),
                                    new Replica(
                                            revision.service(),
                                            slot.instance(),
                                            revision.key(),
                                            State.GONE));
                    default -> {}
                }
            }
        }

        List<Replica> seen() {
            return new ArrayList<>(slots.values());
        }

        void apply(RolloutStep step) {
            switch (step) {
                case Start(var revision, var starting) -> {
                    for (var slot : starting) {
                        assertThat(slots).doesNotContainKey(slot.instance());
                        slots.put(slot.instance(), running(revision, slot.instance().value()));
                    }
                }
                case AwaitHealthy(_, var waited) ->
                        waited.forEach(slot -> healthy.add(slot.instance()));
                case Admit(_, var admitted) -> {
                    live = new HashSet<>(admitted.stream().map(Slot::instance).toList());
                    assertThat(healthy).containsAll(live);
                    assertThat(live).isNotEmpty();
                }
                case Drain(_, var leaving, _) ->
                        assertThat(live).doesNotContainAnyElementsOf(leaving);
                case Stop(_, _, var ending, _) -> {
                    ending.stream()
                            .filter(
                                    slot ->
                                            seen().stream()
                                                    .anyMatch(
                                                            one ->
                                                                    one.slot().equals(slot)
                                                                            && one.isRunning()))
                            .forEach(slot -> assertThat(live).doesNotContain(slot));
                    ending.forEach(slots::remove);
                    ending.forEach(healthy::remove);
                    live.removeAll(ending);
                }
            }
        }
    }

    private static Replica running(Revision revision, String slot) {
        return new Replica(revision.service(), InstanceId.of(slot), revision.key(), State.RUNNING);
    }

    private static Slot slot(int index) {
        return NEW.slots().get(index);
    }

    private static List<InstanceId> ids(String... names) {
        return List.of(names).stream().map(InstanceId::of).toList();
    }
}
