package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.diff.Change;
import dev.haechi.network.diff.Diff;
import dev.haechi.network.diff.Standing;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.edit.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiffTest {
    private final Landscape bank = Bank.landscape();

    @Test
    void a_landscape_does_not_differ_from_itself() {
        assertThat(diff(bank, bank).changes()).isEmpty();
    }

    @Test
    void two_rules_that_open_a_connection_together_are_named_together() {
        var both = withRule("web", Bank.out("web-db", "database", "tcp/5432"), bank);
        both = withRule("database", Bank.in("db-web", Bank.group("web"), "tcp/5432"), both);

        var changes = diff(bank, both).changes();

        assertThat(lines(changes))
                .containsExactly(
                        "web-1 → database OPEN tcp/5432: +groups/web/rules/web-db"
                                + " +groups/database/rules/db-web",
                        "web-2 → database OPEN tcp/5432: +groups/web/rules/web-db"
                                + " +groups/database/rules/db-web");
        assertThat(changes.getFirst().cause().onlyTogether()).isTrue();
        assertThat(changes.getFirst().packet().written().toString())
                .isEqualTo("tcp/5432 10.20.10.10:1024 → 10.20.20.10");
    }

    @Test
    void either_of_two_rules_is_enough_but_both_have_to_go_to_undo_it() {
        var out = withRule("web", Bank.out("web-db", "database", "tcp"), bank);
        var once = withRule("database", Bank.in("db-web", Bank.group("web"), "tcp/5432"), out);
        var twice = withRule("database", Bank.in("db-app", app(), "tcp/5432"), once);

        var change = diff(out, twice).changes().getFirst();

        assertThat(change.cause().enough()).hasSize(1);
        assertThat(change.cause().toUndo()).hasSize(2);
        assertThat(change.cause().sameBothWays()).isFalse();
    }

    @Test
    void connections_of_one_pair_that_opened_for_different_causes_are_told_apart() {
        var out = withRule("web", Bank.out("web-db", "database", "tcp"), bank);
        var more = withRule("database", Bank.in("db-sql", Bank.group("web"), "tcp/5432"), out);
        more = withRule("database", Bank.in("db-ssh", Bank.group("web"), "tcp/22"), more);

        assertThat(lines(diff(out, more).changes()))
                .contains(
                        "web-1 → database OPEN tcp/22: +groups/database/rules/db-ssh",
                        "web-1 → database OPEN tcp/5432: +groups/database/rules/db-sql");
    }

    @Test
    void what_a_proxy_asks_for_differs_when_its_target_port_does() {
        var before = withRule("web", Bank.in("web-9090", Bank.group("edge"), "tcp/9090"), bank);
        before = withRule("edge", Bank.out("edge-9090", "web", "tcp/9090"), before);
        var after = targetPorts(before, 9090);

        assertThat(lines(diff(before, after).changes()))
                .anyMatch(line -> line.startsWith("internet → web-1 OPEN tcp/9090 (proxied)"))
                .anyMatch(line -> line.startsWith("internet → web-1 CLOSED tcp/8080 (proxied)"));
    }

    @Test
    void what_becomes_unknown_has_neither_opened_nor_closed_for_certain() {
        var toEdge =
                new GroupRule(
                        RuleId.of("web-edge-out"),
                        Direction.EGRESS,
                        new Peer.Addresses(AddressSet.of(Bank.FLOATING)),
                        Bank.services("tcp/8443"));
        var some = new Peer.Addresses(Bank.addresses("192.0.2.0/24"));
        var ruled = withRule("edge", Bank.in("edge-some", some, "tcp/8443"), bank);
        ruled = withRule("web", toEdge, ruled);
        var before = publicApp(ruled, false);
        var after = publicApp(ruled, true);

        assertThat(lines(diff(before, after).changes()))
                .contains("web-1 → edge UNKNOWN tcp/8443: ~internetGateways/igw/sharedSource");
        assertThat(diff(after, before).changes())
                .filteredOn(change -> change.from().equals(Bank.WEB))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo(Standing.UNKNOWN))
                .satisfies(change -> assertThat(change.missing()).hasSize(1))
                .matches(Change::closes);
    }

    @Test
    void rules_of_an_acl_that_change_places_are_one_move() {
        var before = Bank.builder().acl(Acls.of("allow", "deny")).build();
        var after = Bank.builder().acl(Acls.of("deny", "allow")).build();

        assertThat(Edits.between(before, after).all())
                .singleElement()
                .matches(edit -> edit.kind() == Edit.Kind.MOVED);
    }

    @Test
    void all_edits_make_the_second_landscape_and_none_the_first() {
        var after = withRule("web", Bank.out("web-db", "database", "tcp/5432"), bank);
        var edits = Edits.between(bank, after);

        assertThat(edits.with(List.of())).contains(bank);
        assertThat(edits.with(edits.all())).contains(after);
    }

    @Test
    void an_edit_that_makes_no_sense_without_another_is_not_made_alone() {
        var builder = Bank.builder();
        Bank.subnet(builder, "more", "10.20.40.0/24", Zone.APP, "private");
        Bank.instance(builder, "more-1", "more", "10.20.40.10", "web");
        var edits = Edits.between(bank, builder.build());

        assertThat(edits.all())
                .extracting(Edit::where)
                .containsExactly("subnets/more", "instances/more-1");
        assertThat(edits.with(List.of(edits.all().getLast()))).isEmpty();
        assertThat(edits.with(List.of(edits.all().getFirst()))).isPresent();
    }

    private static Peer app() {
        return new Peer.Addresses(Bank.addresses("10.20.10.0/24"));
    }

    static Diff diff(Landscape before, Landscape after) {
        return Diff.of(Network.of(before), Network.of(after), Network::of);
    }

    static List<String> lines(List<Change> changes) {
        return changes.stream().map(DiffTest::line).toList();
    }

    private static String line(Change change) {
        return name(change.from())
                + " → "
                + name(change.to())
                + " "
                + change.after()
                + " "
                + change.passages().services()
                + (change.relation() == Relation.REACH_PLUS ? " (proxied)" : "")
                + ": "
                + change.cause().enough().stream()
                        .map(edit -> (edit.kind() == Edit.Kind.ADDED ? "+" : "~") + edit.where())
                        .collect(Collectors.joining(" "));
    }

    private static String name(Endpoint end) {
        return Origins.id(end).value();
    }

    private static Landscape withRule(String group, GroupRule rule, Landscape landscape) {
        return groups(
                landscape,
                one -> {
                    if (!one.id().equals(GroupId.of(group))) {
                        return one;
                    }
                    var rules = new ArrayList<>(one.rules());
                    rules.add(rule);
                    return new SecurityGroup(one.id(), one.vpc(), rules);
                });
    }

    private static Landscape groups(Landscape landscape, UnaryOperator<SecurityGroup> change) {
        return landscape.toBuilder()
                .groups(landscape.groups().stream().map(change).toList())
                .build();
    }

    /** The APP subnet leaves by the internet gateway, which shares its address or not. */
    private static Landscape publicApp(Landscape landscape, boolean shared) {
        var tables =
                landscape.routeTables().stream()
                        .map(
                                table ->
                                        table.id().value().equals("private")
                                                ? new RouteTable(
                                                        table.id(),
                                                        table.vpc(),
                                                        List.of(
                                                                table.routes().getFirst(),
                                                                Bank.route(
                                                                        "private-out",
                                                                        "0.0.0.0/0",
                                                                        Bank.internet())))
                                                : table)
                        .toList();
        var gateway = new InternetGateway(GatewayId.of("igw"), VpcId.of("service"), shared);
        return landscape.toBuilder().routeTables(tables).internetGateways(List.of(gateway)).build();
    }

    private static Landscape targetPorts(Landscape landscape, int port) {
        var balancer = landscape.loadBalancers().getFirst();
        var listener = balancer.listeners().getFirst();
        var targets =
                listener.targets().stream()
                        .map(one -> new LoadBalancer.Target(one.instance(), Port.of(port)))
                        .toList();
        var changed =
                new LoadBalancer.Listener(
                        listener.id(),
                        listener.protocol(),
                        listener.port(),
                        targets,
                        listener.minimumTls(),
                        listener.redirect(),
                        listener.paths());
        return landscape.toBuilder()
                .loadBalancers(
                        List.of(
                                new LoadBalancer(
                                        balancer.id(),
                                        balancer.scheme(),
                                        balancer.layer(),
                                        balancer.front(),
                                        balancer.accessList(),
                                        List.of(changed))))
                .build();
    }
}
