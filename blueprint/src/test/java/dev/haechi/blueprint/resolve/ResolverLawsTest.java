package dev.haechi.blueprint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.blueprint.testing.RandomBlueprints;
import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.RouteTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every blueprint. */
class ResolverLawsTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void the_landscape_is_sound_and_subnets_never_overlap(long seed) {
        var resolved = Blueprints.resolve(RandomBlueprints.text(seed));
        var subnets = resolved.landscape().subnets();

        assertThat(LandscapeCheck.problems(resolved.landscape(), resolved.origins())).isEmpty();
        for (var one : subnets) {
            assertThat(subnets)
                    .filteredOn(other -> !other.id().equals(one.id()))
                    .flatExtracting(other -> other.cidrs())
                    .noneMatch(block -> one.cidrs().stream().anyMatch(block::overlaps));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void equal_texts_mean_the_same(long seed) {
        var text = RandomBlueprints.text(seed);

        assertThat(Blueprints.resolve(text)).isEqualTo(Blueprints.resolve(text));
        assertThat(Blueprints.resolve(text).toString())
                .isEqualTo(Blueprints.resolve(text).toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void between_services_there_are_the_rules_of_calls_and_no_others(long seed) {
        var text = RandomBlueprints.text(seed);
        var blueprint = Blueprints.read(text);
        var landscape = Blueprints.resolve(text).landscape();
        var names =
                blueprint.services().stream()
                        .map(service -> service.name().value().value())
                        .toList();

        var meant =
                blueprint.services().stream()
                        .flatMap(caller -> calls(caller).stream())
                        .flatMap(call -> List.of("out " + call, "in " + call).stream())
                        .toList();

        assertThat(rulesAmong(landscape, names)).containsExactlyInAnyOrderElementsOf(meant);
    }

    private static List<String> calls(ServiceSpec caller) {
        return caller.calls().stream()
                .map(Written::value)
                .map(callee -> caller.name().value() + " " + callee)
                .toList();
    }

    private static List<String> rulesAmong(Landscape landscape, List<String> names) {
        return landscape.groups().stream()
                .filter(group -> names.contains(group.id().value()))
                .flatMap(
                        group ->
                                group.rules().stream()
                                        .filter(rule -> peerAmong(rule, names))
                                        .map(rule -> told(group.id(), rule)))
                .toList();
    }

    private static boolean peerAmong(GroupRule rule, List<String> names) {
        return rule.peer() instanceof Peer.Group(var group) && names.contains(group.value());
    }

    private static String told(GroupId own, GroupRule rule) {
        var peer = ((Peer.Group) rule.peer()).group();
        return rule.direction() == Direction.EGRESS
                ? "out " + own + " " + peer
                : "in " + peer + " " + own;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void only_public_subnets_lead_to_the_internet_gateway(long seed) {
        var landscape = Blueprints.resolve(RandomBlueprints.text(seed)).landscape();
        var open =
                landscape.subnets().stream()
                        .filter(subnet -> subnet.exposure().is(Exposure.PUBLIC))
                        .map(subnet -> subnet.routeTable())
                        .toList();

        assertThat(landscape.routeTables())
                .filteredOn(
                        table ->
                                table.routes().stream()
                                        .anyMatch(
                                                route ->
                                                        route.target()
                                                                instanceof RouteTarget.Internet))
                .allMatch(table -> open.contains(table.id()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void one_service_less_moves_no_first_replica_of_an_earlier_name(long seed) {
        var text = RandomBlueprints.text(seed);
        var last =
                Blueprints.read(text).services().stream()
                        .map(service -> service.name().value().value())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        var without =
                text.lines()
                        .filter(line -> !line.contains("name: " + last + ","))
                        .map(line -> line.replaceAll(last + ", |(, )?" + last, ""))
                        .collect(Collectors.joining("\n", "", "\n"));
        if (Blueprints.read(text).services().size() == 1) {
            return;
        }

        var before = firsts(Blueprints.resolve(text).landscape());
        var after = firsts(Blueprints.resolve(without).landscape());

        assertThat(before).containsAllEntriesOf(after);
    }

    private static Map<InstanceId, List<Address>> firsts(Landscape landscape) {
        return landscape.instances().stream()
                .filter(instance -> instance.id().value().endsWith("-1"))
                .filter(instance -> instance.id().value().startsWith("s"))
                .filter(instance -> !instance.id().value().startsWith("server"))
                .collect(Collectors.toMap(Instance::id, Instance::addresses));
    }
}
