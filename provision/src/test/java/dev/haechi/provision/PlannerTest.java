package dev.haechi.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private final Planner planner = new Planner();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void what_is_as_it_is_meant_needs_no_change(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(planner.plan(landscape, Observation.of(landscape)).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void the_same_question_has_the_same_plan_and_digest(long seed) {
        var one = RandomLandscapes.EVERYTHING.landscape(seed);
        var other = RandomLandscapes.EVERYTHING.landscape(seed + 1);

        var plan = planner.plan(one, Observation.of(other));

        assertThat(planner.plan(one, Observation.of(other))).isEqualTo(plan);
        assertThat(planner.plan(one, Observation.of(other)).digest()).isEqualTo(plan.digest());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void nothing_is_made_before_what_it_needs(long seed) {
        var wanted = RandomLandscapes.EVERYTHING.landscape(seed);
        var there = new HashSet<Id>();

        for (var change : planner.plan(wanted, nothing(wanted)).changes()) {
            var thing = ((Change.Create) change).wanted();
            assertThat(there).as(change.subject()).containsAll(References.needed(thing));
            there.add(thing.id());
        }
        assertThat(there).isEqualTo(Things.of(wanted).keySet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void nothing_is_taken_away_before_what_needed_it(long seed) {
        var seen = RandomLandscapes.EVERYTHING.landscape(seed);
        var empty = Landscape.builder(seen.environment()).build();
        var left = Things.of(seen);

        for (var change : planner.plan(empty, Observation.of(seen)).changes()) {
            left.remove(((Change.Delete) change).now().id());
            for (var thing : left.values()) {
                assertThat(left.keySet())
                        .as(change.subject())
                        .containsAll(References.needed(thing));
            }
        }
        assertThat(left).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void what_was_altered_is_applied_anew_even_if_it_looks_the_same(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var id = landscape.vpcs().getFirst().id();
        var altered = List.of(new Altered(id, "a rule is missing"));

        var plan =
                planner.plan(landscape, new Observation(landscape, altered, List.of(), List.of()));

        assertThat(plan.changes()).extracting(Change::subject).containsExactly("vpc " + id);
    }

    private static Observation nothing(Landscape wanted) {
        return Observation.of(Landscape.builder(wanted.environment()).build());
    }
}
