package dev.haechi.kubernetes.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import dev.haechi.kubernetes.diff.Change;
import dev.haechi.kubernetes.diff.ClusterDiff;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.diff.Edits;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of the difference of every two clusters. */
class ClusterDiffLawsTest {
    private static final List<Service> PACKETS =
            List.of(
                    Service.tcp(80),
                    Service.tcp(81),
                    Service.tcp(8080),
                    Service.udp(53),
                    new Service(Protocol.SCTP, 9));

    private static final List<Verdict> KNOWN_AND_NOT =
            List.of(Verdict.REACHES, Verdict.BLOCKED, Verdict.UNKNOWN);

    static LongStream seeds() {
        return Seeds.fewOrFull(60, 4_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_set_of_connections_is_what_traces_of_its_packets_say(long seed) {
        var cluster = PairOfManifests.of(seed).before();
        var connections = Connections.of(cluster);
        var matrix = Reachability.of(cluster).pods();
        var ends = Ends.of(List.of(cluster));

        for (var from : ends.senders()) {
            for (var to : ends.receivers()) {
                if (from instanceof End.Outside && to instanceof End.Outside) {
                    continue;
                }
                var stands = connections.between(from, to);
                for (var packet : asked(cluster, to)) {
                    assertThat(stands.of(packet))
                            .as(from.name() + " → " + to.name() + " " + packet)
                            .isEqualTo(verdict(connections, from, to, packet));
                }
                if (from instanceof End.Pods && to instanceof End.Pods) {
                    var reached =
                            matrix.between(ends.pods().indexOf(from), ends.pods().indexOf(to));
                    assertThat(stands.reaches()).isEqualTo(reached.certain());
                    assertThat(stands.unknown()).isEqualTo(reached.unknown());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addresses_of_one_block_are_alike(long seed) {
        var cluster = PairOfManifests.of(seed).before();
        var connections = Connections.of(cluster);
        var ends = Ends.of(List.of(cluster));

        for (var outside : ends.outside()) {
            for (var range : outside.block().ranges()) {
                var other = new End.Outside(outside.block(), range.last());
                for (var pods : ends.pods()) {
                    assertThat(connections.between(pods, other))
                            .isEqualTo(connections.between(pods, outside));
                    assertThat(connections.between(other, pods))
                            .isEqualTo(connections.between(outside, pods));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_differs_from_itself_wherever_it_is_written(long seed) {
        var pair = PairOfManifests.of(seed);
        var moved = new ArrayList<>(pair.old());
        Collections.reverse(moved);

        assertThat(ClusterDiff.of(pair.before(), pair.read(moved)).changes()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_difference_is_the_difference_of_both_reaches(long seed) {
        var pair = PairOfManifests.of(seed);
        var before = Connections.of(pair.before());
        var after = Connections.of(pair.after());
        var changes = ClusterDiff.of(pair.before(), pair.after()).changes();
        var ends = Ends.of(List.of(pair.after(), pair.before()));

        for (var from : ends.senders()) {
            for (var to : ends.receivers()) {
                if (from instanceof End.Outside && to instanceof End.Outside) {
                    continue;
                }
                var told = ServiceSet.NONE;
                for (var change : between(changes, from, to)) {
                    assertThat(told.meets(change.services())).isFalse();
                    assertThat(change.services().contains(change.packet())).isTrue();
                    told = told.union(change.services());
                }
                var asked = new ArrayList<>(asked(pair.before(), to));
                asked.addAll(asked(pair.after(), to));
                for (var packet : asked) {
                    var was = verdict(before, from, to, packet);
                    var is = verdict(after, from, to, packet);
                    assertThat(told.contains(packet)).isEqualTo(was != is);
                    assertThat(
                                    between(changes, from, to).stream()
                                            .filter(one -> one.services().contains(packet)))
                            .allMatch(one -> one.before() == was && one.after() == is);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_named_as_the_cause_makes_the_difference_and_takes_it_back(long seed) {
        var pair = PairOfManifests.of(seed);
        var edits = Edits.between(pair.before(), pair.after());

        for (var change : ClusterDiff.of(pair.before(), pair.after()).changes()) {
            var enough = change.cause().enough();
            var toUndo = change.cause().toUndo();
            assertThat(enough).isNotEmpty();
            assertThat(stands(edits.with(enough), change)).isEqualTo(change.after());
            assertThat(stands(edits.with(without(edits.all(), toUndo)), change))
                    .isEqualTo(change.before());
            for (var one : enough) {
                assertThat(stands(edits.with(without(enough, List.of(one))), change))
                        .isNotEqualTo(change.after());
            }
            for (var one : toUndo) {
                var rest = without(edits.all(), without(toUndo, List.of(one)));
                assertThat(stands(edits.with(rest), change)).isNotEqualTo(change.before());
            }
            if (change.before() == Verdict.UNKNOWN || change.after() == Verdict.UNKNOWN) {
                assertThat(change.missing()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void all_edits_make_the_new_cluster_of_the_old_one_and_none_leaves_it(long seed) {
        var pair = PairOfManifests.of(seed);
        var edits = Edits.between(pair.before(), pair.after());

        assertThat(ClusterDiff.of(edits.with(edits.all()), pair.after()).changes()).isEmpty();
        assertThat(Edits.between(edits.with(edits.all()), pair.after()).all()).isEmpty();
        assertThat(Edits.between(edits.with(List.of()), pair.before()).all()).isEmpty();
    }

    /** The generator reaches every turn but those that need pods of one service to differ. */
    @Test
    void both_directions_and_all_kinds_of_edits_occur() {
        var changes = new ArrayList<Change>();
        LongStream.range(0, 100)
                .mapToObj(PairOfManifests::of)
                .map(pair -> ClusterDiff.of(pair.before(), pair.after()).changes())
                .forEach(changes::addAll);

        for (var old : KNOWN_AND_NOT) {
            for (var now : KNOWN_AND_NOT) {
                assertThat(old == now || changes.stream().anyMatch(one -> turns(one, old, now)))
                        .as(old + " → " + now)
                        .isTrue();
            }
        }
        assertThat(changes).anyMatch(one -> one.after() == Verdict.PARTLY);
        assertThat(changes).anyMatch(one -> one.before() == Verdict.PARTLY);
        assertThat(changes.stream().flatMap(one -> one.cause().enough().stream()))
                .extracting(Edit::part)
                .contains("", "labels", "selector", "ports", "ingress", "egress", "podSelector")
                .contains("subject", "policyTypes", "type", "externalTrafficPolicy");
        assertThat(changes).anyMatch(one -> one.cause().enough().size() > 1);
    }

    private static boolean turns(Change change, Verdict old, Verdict now) {
        return change.before() == old && change.after() == now;
    }

    private static List<Change> between(List<Change> changes, End from, End to) {
        return changes.stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .toList();
    }

    private static List<Edit> without(List<Edit> all, List<Edit> some) {
        var rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Verdict stands(Cluster cluster, Change change) {
        return verdict(Connections.of(cluster), change.from(), change.to(), change.packet());
    }

    private static Verdict verdict(Connections connections, End from, End to, Service packet) {
        return connections.trace(from, to, packet).map(Trace::verdict).orElse(Verdict.BLOCKED);
    }

    /** A service is asked on its own ports. */
    private static List<Service> asked(Cluster cluster, End to) {
        return to instanceof End.OfService
                ? cluster.services().stream()
                        .filter(one -> one.toString().equals(to.name()))
                        .flatMap(one -> one.ports().stream())
                        .map(port -> new Service(port.protocol(), port.port()))
                        .toList()
                : PACKETS;
    }
}
