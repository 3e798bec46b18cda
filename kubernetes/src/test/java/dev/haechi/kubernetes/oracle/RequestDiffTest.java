package dev.haechi.kubernetes.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import dev.haechi.kubernetes.diff.ClusterDiff;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.diff.Edits;
import dev.haechi.kubernetes.diff.RequestChange;
import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.http.HttpText;
import dev.haechi.kubernetes.http.HttpWay;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.kubernetes.http.Requests;
import dev.haechi.kubernetes.http.Samples;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences of requests against what is said of each request in either cluster. */
class RequestDiffTest {
    static LongStream seeds() {
        return Seeds.fewOrFull(40, 2_000);
    }

    /** Two clusters with routes, of which it is known who serves them, or not. */
    private record Pair(Cluster before, Cluster after) {
        static Pair of(long seed) {
            var pair = PairOfManifests.of(seed);
            var dice = new Dice(seed + 7);
            var routes = new RandomRoutes(dice).objects();
            var others = new RandomRoutes(dice).objects();
            var old = new ArrayList<>(pair.old());
            old.addAll(routes);
            var now = new ArrayList<>(dice.chance(0.4) ? pair.old() : pair.now());
            now.addAll(mixed(routes, others, dice));
            boolean told = dice.chance(0.8);
            return new Pair(served(pair.read(old), told), served(pair.read(now), told));
        }

        private static List<Map<String, Object>> mixed(
                List<Map<String, Object>> one, List<Map<String, Object>> other, Dice dice) {
            var mixed = new LinkedHashMap<String, Map<String, Object>>();
            one.stream()
                    .filter(_ -> dice.chance(0.9))
                    .forEach(object -> mixed.put(name(object), object));
            other.stream()
                    .filter(_ -> dice.chance(0.4))
                    .forEach(object -> mixed.put(name(object), object));
            return List.copyOf(mixed.values());
        }

        private static String name(Map<String, Object> object) {
            var metadata = (Map<?, ?>) object.getOrDefault("metadata", Map.of());
            return object.get("kind")
                    + " "
                    + metadata.get("namespace")
                    + " "
                    + metadata.get("name");
        }

        private static Cluster served(Cluster cluster, boolean told) {
            var found = new TreeMap<String, SortedSet<Integer>>();
            for (int i = 0; i < cluster.workloads().size() && told; i++) {
                if (cluster.workloads().get(i).name().name().equals("w0")) {
                    found.computeIfAbsent("nginx", _ -> new TreeSet<>()).add(i);
                } else if (cluster.workloads().get(i).name().name().equals("w1")) {
                    found.computeIfAbsent("a/gw", _ -> new TreeSet<>()).add(i);
                }
            }
            var facts = cluster.facts();
            return cluster.with(new Facts(facts.enforced(), facts.podAddresses(), found));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_told_is_the_difference_of_what_becomes_of_each_request(long seed) {
        var pair = Pair.of(seed);
        var changes = ClusterDiff.of(pair.before(), pair.after()).requests();
        var before = new Asking(pair.before());
        var after = new Asking(pair.after());
        var told = new LinkedHashMap<List<Object>, RequestChange>();
        changes.forEach(one -> told.put(List.of(one.from(), one.request(), to(one)), one));
        assertThat(told).hasSameSizeAs(changes);

        for (var from : Ends.of(List.of(pair.after(), pair.before())).senders()) {
            for (var request : Samples.of(List.of(pair.after(), pair.before()))) {
                var was = before.of(from, request);
                var is = after.of(from, request);
                for (var service : services(was, is)) {
                    var old = verdict(was, service);
                    var now = verdict(is, service);
                    var change = told.remove(List.of(from, request, service));
                    assertThat(change != null).as(from.name() + request).isEqualTo(old != now);
                    if (change != null) {
                        assertThat(List.of(change.before(), change.after()))
                                .containsExactly(old, now);
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    private static String to(RequestChange change) {
        return change.to().service() + ":" + change.to().port().detail();
    }

    /** What is said of requests in one cluster. */
    private static final class Asking {
        private final Cluster cluster;
        private final Requests requests;

        Asking(Cluster cluster) {
            this.cluster = cluster;
            this.requests = Requests.of(cluster, Reachability.of(cluster));
        }

        Optional<HttpExplanation> of(End from, Request request) {
            return party(from).map(one -> requests.explain(one, request));
        }

        private Optional<Party> party(End from) {
            if (from instanceof End.Outside(_, var example)) {
                return Optional.of(new Party.Outside(example));
            }
            for (int i = 0; i < cluster.workloads().size(); i++) {
                if (cluster.workloads().get(i).id().equals(from.name())) {
                    return Optional.of(new Party.Pods(i, from.name()));
                }
            }
            return Optional.empty();
        }
    }

    private static Set<String> services(
            Optional<HttpExplanation> was, Optional<HttpExplanation> is) {
        var services = new LinkedHashSet<String>();
        for (var one : List.of(was, is)) {
            one.ifPresent(
                    said -> said.ways().forEach(way -> service(way).ifPresent(services::add)));
        }
        return services;
    }

    private static Optional<String> service(HttpWay way) {
        return way.backend()
                .map(
                        one ->
                                one.service().namespace()
                                        + "/service/"
                                        + one.service().name()
                                        + ":"
                                        + one.port());
    }

    /** What becomes of a request to one service, door by door. */
    private static Verdict verdict(Optional<HttpExplanation> said, String service) {
        if (said.isEmpty()) {
            return Verdict.BLOCKED;
        }
        var doors = new LinkedHashMap<String, List<HttpWay>>();
        said.get().ways().forEach(way -> add(doors, way));
        boolean open =
                said.get().facts().stream().anyMatch(one -> one.wording() != HttpText.WHICH_DOOR);
        var verdicts = new LinkedHashSet<Verdict>();
        doors.values().forEach(ways -> verdicts.add(verdict(ways, service, open)));
        if (verdicts.isEmpty()) {
            return Verdict.BLOCKED;
        }
        return verdicts.size() == 1 ? verdicts.getFirst() : Verdict.UNKNOWN;
    }

    private static void add(Map<String, List<HttpWay>> doors, HttpWay way) {
        doors.computeIfAbsent(way.door(), _ -> new ArrayList<>()).add(way);
    }

    private static Verdict verdict(List<HttpWay> ways, String service, boolean open) {
        var all =
                ways.stream()
                        .filter(way -> service(way).filter(service::equals).isPresent())
                        .map(HttpWay::verdict)
                        .collect(Collectors.toSet());
        if (all.isEmpty() || all.equals(Set.of(Verdict.BLOCKED))) {
            return Verdict.BLOCKED;
        }
        if (open || all.contains(Verdict.UNKNOWN)) {
            return Verdict.UNKNOWN;
        }
        return all.size() == 1 ? all.iterator().next() : Verdict.PARTLY;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_request_is_like_one_of_the_samples_in_both(long seed) {
        var pair = Pair.of(seed);
        var dice = new Dice(seed);
        var both = List.of(new Asking(pair.before()), new Asking(pair.after()));
        var outside = Ends.of(List.of(pair.after())).outside().getFirst();
        var known = new LinkedHashSet<List<String>>();
        Samples.of(List.of(pair.after(), pair.before()))
                .forEach(request -> known.add(signature(both, outside, request)));
        for (int i = 0; i < 60; i++) {
            var path = dice.pick(RandomRoutes.PATHS) + dice.pick(List.of("", "q", "/q", "/any"));
            var host = dice.pick(RandomRoutes.HOSTS);
            boolean tls = dice.chance(0.3);
            var request = new Request(tls, host, tls ? 443 : 80, path);
            var signature = signature(both, outside, request);
            if (!signature.stream().allMatch("[]"::equals)) {
                assertThat(known).as(request.toString()).contains(signature);
            }
        }
    }

    private static List<String> signature(List<Asking> both, End from, Request request) {
        return both.stream()
                .map(asking -> asking.of(from, request).orElseThrow())
                .map(
                        said ->
                                said.ways().stream()
                                        .map(
                                                way ->
                                                        way.door()
                                                                + way.route()
                                                                + way.path()
                                                                + way.host()
                                                                + way.backend()
                                                                + way.verdict())
                                        .toList()
                                        .toString())
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_named_as_the_cause_makes_the_difference_and_takes_it_back(long seed) {
        var pair = Pair.of(seed);
        var edits = Edits.between(pair.before(), pair.after());
        for (var change : ClusterDiff.of(pair.before(), pair.after()).requests()) {
            var enough = change.cause().enough();
            var rest = new ArrayList<>(edits.all());
            rest.removeAll(change.cause().toUndo());
            assertThat(enough).isNotEmpty();
            assertThat(stands(edits.with(enough), change)).isEqualTo(change.after());
            assertThat(stands(edits.with(rest), change)).isEqualTo(change.before());
            boolean unknown = List.of(change.before(), change.after()).contains(Verdict.UNKNOWN);
            assertThat(change.missing().isEmpty()).isEqualTo(!unknown);
        }
    }

    private static Verdict stands(Cluster cluster, RequestChange change) {
        return verdict(new Asking(cluster).of(change.from(), change.request()), to(change));
    }

    /** Or nothing would be tried. */
    @Test
    void routes_policies_and_services_are_among_the_causes() {
        var changes = new ArrayList<RequestChange>();
        Seeds.first(40)
                .mapToObj(Pair::of)
                .map(pair -> ClusterDiff.of(pair.before(), pair.after()).requests())
                .forEach(changes::addAll);

        var causes = changes.stream().flatMap(one -> one.cause().enough().stream()).toList();
        assertThat(causes.stream().map(Edit::part).distinct().toList())
                .contains("", "rules", "selector");
        assertThat(causes).anyMatch(one -> one.object().contains("Policy "));
        assertThat(changes).extracting(RequestChange::after).contains(Verdict.REACHES);
        assertThat(changes).extracting(RequestChange::before).contains(Verdict.REACHES);
    }
}
