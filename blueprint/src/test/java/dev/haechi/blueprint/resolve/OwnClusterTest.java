package dev.haechi.blueprint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer.Target;
import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster of the environment's own. */
class OwnClusterTest {
    private static final String POOL = "pools: [{ zone: APP, control: 1, workers: 2 }]";
    private static final String WEB =
            "{ name: web, zone: APP, image: haechi/java, port: 8080, route: { host: w.example },"
                    + " calls: [api] }";
    private static final String API =
            "{ name: api, zone: APP, image: haechi/java, port: 8081, calls: [db] }";
    private static final String DB = "{ name: db, zone: DATA, image: haechi/postgres, port: 5432 }";

    @Test
    void nodes_are_instances_and_services_of_their_zone_are_none() {
        var resolved = bank(POOL);

        assertThat(resolved.landscape().instances())
                .filteredOn(one -> one.role().is(Role.NODE) || one.role().is(Role.CONTROL))
                .extracting(Instance::id)
                .containsExactly(id("app-control-1"), id("app-worker-1"), id("app-worker-2"));
        assertThat(resolved.landscape().instances())
                .extracting(one -> one.id().value())
                .contains("db-1")
                .doesNotContain("web-1", "api-1");
        assertThat(names(resolved.workloads())).contains("db").doesNotContain("web", "api");
        assertThat(names(cluster(resolved).workloads())).containsExactly("web", "api");
        assertThat(LandscapeCheck.problems(resolved.landscape(), resolved.origins())).isEmpty();
    }

    @Test
    void a_node_takes_what_the_cluster_and_its_routes_need_and_nothing_else() {
        var resolved = bank(POOL);

        assertThat(rules(resolved, "app-worker", Direction.INGRESS))
                .containsExactlyInAnyOrder(
                        "edge tcp/30080",
                        "app-control udp/8472",
                        "app-control tcp/10250",
                        "app-worker udp/8472",
                        "app-worker tcp/10250");
        assertThat(rules(resolved, "app-control", Direction.INGRESS))
                .containsExactlyInAnyOrder(
                        "app-worker udp/8472",
                        "app-worker tcp/10250",
                        "app-worker tcp/6443",
                        "server tcp/6443");
    }

    @Test
    void a_node_sends_what_the_cluster_and_its_services_need_and_nothing_else() {
        var resolved = bank(POOL);

        assertThat(rules(resolved, "app-worker", Direction.EGRESS))
                .containsExactlyInAnyOrder(
                        "app-control udp/8472",
                        "app-control tcp/10250",
                        "app-control tcp/6443",
                        "app-worker udp/8472",
                        "app-worker tcp/10250",
                        "db tcp/5432");
        assertThat(rules(resolved, "app-control", Direction.EGRESS))
                .containsExactlyInAnyOrder("app-worker udp/8472", "app-worker tcp/10250");
        assertThat(rules(resolved, "db", Direction.INGRESS)).containsExactly("app-worker tcp/5432");
    }

    @Test
    void a_single_worker_opens_nothing_to_itself() {
        var resolved = bank("pools: [{ zone: APP, control: 1, workers: 1 }]");

        assertThat(rules(resolved, "app-worker", Direction.INGRESS))
                .noneMatch(rule -> rule.startsWith("app-worker"));
    }

    @Test
    void administrators_reach_the_api_server_through_the_bastion() {
        var resolved = resolve("  network: { administrators: [{ cidr: 203.0.113.0/24 }] }\n", POOL);

        assertThat(rules(resolved, "app-control", Direction.INGRESS)).contains("bastion tcp/6443");
        assertThat(rules(resolved, "app-worker", Direction.INGRESS))
                .noneMatch(rule -> rule.startsWith("bastion"));
    }

    @Test
    void the_edge_sends_requests_to_the_gateway_on_every_worker() {
        var edge = bank(POOL).landscape().loadBalancers().getFirst();

        assertThat(edge.listeners().getFirst().targets())
                .containsExactly(
                        new Target(id("app-worker-1"), OwnCluster.GATEWAY),
                        new Target(id("app-worker-2"), OwnCluster.GATEWAY));
    }

    @Test
    void egress_of_a_service_leaves_from_the_workers() {
        var resolved =
                resolve(
                        "  network: { egress: [{ from: api, to: \"198.51.100.80:443\", purpose: p,"
                                + " owner: lee }] }\n  people: [{ name: lee, roles: [operator] }]\n",
                        POOL);

        assertThat(rules(resolved, "app-worker", Direction.EGRESS))
                .contains("198.51.100.80/32 tcp/443");
    }

    @Test
    void pools_of_two_zones_are_one_cluster() {
        var resolved =
                bank("pools: [{ zone: APP, control: 1, workers: 1 }, { zone: DATA, workers: 1 }]");

        assertThat(rules(resolved, "data-worker", Direction.INGRESS))
                .containsExactlyInAnyOrder(
                        "app-control udp/8472",
                        "app-control tcp/10250",
                        "app-worker udp/8472",
                        "app-worker tcp/10250");
        assertThat(names(cluster(resolved).workloads())).containsExactly("web", "api", "db");
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.244.0.0/16, 10.96.0.0/16",
        "10.244.0.0/16, 10.0.0.0/16, 10.96.0.0/16",
        "10.0.0.0/8, 172.16.0.0/16, 172.17.0.0/16"
    })
    void blocks_that_were_left_out_are_free_ones(Cidr vpc, Cidr pods, Cidr services) {
        var cluster =
                cluster(resolve("  network: { vpcs: [{ name: v, cidr: " + vpc + " }] }\n", POOL));

        assertThat(cluster.pods()).isEqualTo(pods);
        assertThat(cluster.services()).isEqualTo(services);
    }

    @Test
    void a_designed_vpc_keeps_clear_of_the_blocks_of_the_cluster() {
        var resolved = bank(POOL + ", pods: 10.20.0.0/16, services: 10.21.0.0/20");

        assertThat(resolved.landscape().vpcs().getFirst().cidrs())
                .containsExactly(Cidr.parse("10.22.0.0/16"));
    }

    private static Resolved bank(String pools) {
        return resolve("", pools);
    }

    private static Resolved resolve(String more, String pools) {
        return Blueprints.resolve(
                Blueprints.HEAD
                        + more
                        + "  kubernetes: { version: \"1.36\", "
                        + pools
                        + " }\n  services:\n    - "
                        + String.join("\n    - ", WEB, API, DB)
                        + "\n");
    }

    private static OwnCluster cluster(Resolved resolved) {
        return resolved.kubernetes().orElseThrow().value();
    }

    private static InstanceId id(String name) {
        return InstanceId.of(name);
    }

    private static List<String> names(List<Workload> workloads) {
        return workloads.stream().map(one -> one.name().value()).toList();
    }

    private static List<String> rules(Resolved resolved, String group, Direction direction) {
        return resolved.landscape().groups().stream()
                .filter(one -> one.id().equals(GroupId.of(group)))
                .flatMap(one -> one.rules().stream())
                .filter(rule -> rule.direction() == direction)
                .map(rule -> peer(rule) + " " + rule.services())
                .toList();
    }

    private static String peer(GroupRule rule) {
        return switch (rule.peer()) {
            case Peer.Group(var group) -> group.value();
            case Peer.Addresses(var addresses) -> addresses.toString();
            case Peer.Prefixes(var list) -> list.value();
        };
    }
}
