package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.lint.Lint;
import dev.haechi.network.lint.LintFinding;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintTest {
    private static final ServiceSet GUARDED = Bank.services("tcp/22,tcp/5432");

    private final Landscape bank = Bank.landscape();

    @Test
    void a_bank_without_a_word_too_many_has_no_findings() {
        assertThat(said(bank)).isEmpty();
    }

    @Test
    void a_rule_that_another_contains_is_implied_by_it() {
        var wide = new Peer.Addresses(Bank.addresses("10.20.10.0/24"));

        assertThat(said(withRule("database", Bank.in("db-app", wide, "tcp"))))
                .containsExactly(
                        "NET-302 rule database-accounts of database changes nothing: db-app let"
                                + " the same packets fare the same");
    }

    @Test
    void a_rule_that_several_make_up_together_is_implied_by_them() {
        var low = Bank.in("db-low", Bank.group("web"), "tcp/1-5000");
        var high = Bank.in("db-high", Bank.group("web"), "tcp/5001-6000");
        var both = Bank.in("db-both", Bank.group("web"), "tcp/4000-5500");

        assertThat(said(withRule("database", low, high, both)))
                .containsExactly(
                        "NET-302 rule db-both of database changes nothing: db-low, db-high let"
                                + " the same packets fare the same");
    }

    @Test
    void of_two_rules_that_say_the_same_the_later_is_the_duplicate() {
        assertThat(said(withRule("database", Bank.in("again", Bank.group("accounts"), "tcp/5432"))))
                .containsExactly(
                        "NET-303 rule again of database says the same as database-accounts");
    }

    @Test
    void a_rule_for_members_of_a_group_that_has_none_matches_no_packet() {
        var builder = withRule("database", Bank.in("db-ghosts", Bank.group("ghosts"), "tcp/5432"));
        var empty = new SecurityGroup(GroupId.of("ghosts"), VpcId.of("service"), List.of());

        assertThat(said(builder.toBuilder().group(empty).build()))
                .containsExactly(
                        "NET-304 rule db-ghosts of database matches no packet: ghosts holds nobody"
                                + " whom it could be about",
                        "NET-305 nobody has security group ghosts");
    }

    @Test
    void what_nothing_uses_is_told() {
        var builder = Bank.builder();
        Bank.table(builder, "spare");
        builder.prefixList(new PrefixList(PrefixListId.of("list"), AddressSet.ALL));
        builder.acl(new NetworkAcl(AclId.of("acl"), VpcId.of("service"), List.of(), List.of()));

        assertThat(said(builder.build()))
                .containsExactly(
                        "NET-306 no subnet has network ACL acl",
                        "NET-307 no rule names prefix list list",
                        "NET-308 no subnet has routing table spare");
    }

    @Test
    void everybody_on_guarded_ports_and_on_all_ports_is_grave() {
        var ssh = Bank.in("web-ssh", Peer.anybody(), "tcp/20-30");
        var all = Bank.in("db-all", new Peer.Addresses(Bank.addresses("0.0.0.0/0")), "any");
        var findings = found(withRule("database", all, withRule("web", ssh)));

        assertThat(findings)
                .filteredOn(one -> one.code().severity() == Severity.HIGH)
                .extracting(LintTest::say)
                .containsExactly(
                        "NET-310 rule web-ssh of web lets everybody in on tcp/22, which belong to"
                                + " administration, operation or data stores",
                        "NET-311 rule db-all of database lets everybody in on every port of"
                                + " tcp,udp,sctp");
    }

    @Test
    void a_rule_behind_one_that_decides_about_all_of_it_is_shadowed() {
        var acl =
                acl(
                        List.of(
                                allow("in-tcp", AddressSet.ALL, "tcp"),
                                Acls.rule(
                                        "no-ssh", "deny", AddressSet.ALL, AddressSet.ALL, "tcp/22"),
                                allow("in-all", AddressSet.ALL, "any")),
                        List.of(allow("out-all", AddressSet.ALL, "any")));

        assertThat(said(withAcl(acl)))
                .containsExactly(
                        "NET-301 rule no-ssh of acl is never reached: in-tcp before it decide"
                                + " about every packet that it matches");
    }

    @Test
    void an_acl_rule_for_another_subnets_addresses_matches_no_packet() {
        var elsewhere = Bank.addresses("10.20.0.0/24");
        var acl =
                acl(
                        List.of(
                                Acls.rule("astray", "allow", AddressSet.ALL, elsewhere, "tcp"),
                                allow("in", AddressSet.ALL, "any")),
                        List.of(allow("out", AddressSet.ALL, "any")));

        assertThat(said(withAcl(acl)))
                .containsExactly(
                        "NET-304 rule astray of acl matches no packet: 10.20.0.0/24 holds nobody"
                                + " whom it could be about");
    }

    @Test
    void a_last_rule_that_denies_the_rest_is_no_finding() {
        var acl =
                acl(
                        List.of(
                                allow("in", AddressSet.ALL, "tcp"),
                                Acls.rule("rest", "deny", AddressSet.ALL, AddressSet.ALL, "any")),
                        List.of(allow("out", AddressSet.ALL, "any")));

        assertThat(said(withAcl(acl))).isEmpty();
    }

    @Test
    void an_acl_that_admits_a_call_and_drops_its_reply_is_told_with_the_packet() {
        var acl =
                acl(
                        List.of(allow("in-sql", AddressSet.ALL, "tcp/5432")),
                        List.of(allow("out-https", AddressSet.ALL, "tcp/443")));

        assertThat(said(withAcl(acl)))
                .containsExactly(
                        "NET-321 rule in-sql of acl admits tcp/5432 10.20.10.20:1024 → 10.20.20.10,"
                                + " but acl drops its reply: an ACL does not remember connections");
    }

    @Test
    void an_acl_with_a_rule_for_replies_loses_none() {
        var acl =
                acl(
                        List.of(allow("in-sql", AddressSet.ALL, "tcp/5432")),
                        List.of(allow("out-replies", AddressSet.ALL, "tcp/1024-65535")));

        assertThat(said(withAcl(acl))).isEmpty();
    }

    @Test
    void an_acl_that_admits_other_packets_for_one_member_than_for_another_splits_a_subnet() {
        var one = Bank.addresses("10.20.10.10/32");
        var acl =
                acl(
                        List.of(
                                Acls.rule("not-web-1", "deny", one, AddressSet.ALL, "tcp/5432"),
                                allow("in", AddressSet.ALL, "any")),
                        List.of(allow("out", AddressSet.ALL, "any")));

        assertThat(said(withAcl(acl)))
                .singleElement()
                .asString()
                .startsWith("NET-320 network ACL acl (ingress) splits subnet app: it admits ")
                .contains("for 10.20.10.11", "for 10.20.10.10 not");
    }

    @Test
    void an_external_network_inside_a_vpc_overlaps_it() {
        var external =
                new ExternalNetwork(
                        ExternalId.of("office"),
                        ExternalNetwork.Kind.CORPORATE,
                        Bank.addresses("10.20.128.0/17"));

        assertThat(said(bank.toBuilder().external(external).build()))
                .containsExactly("NET-330 office and service both hold 10.20.128.0/17");
    }

    @Test
    void routes_that_are_beaten_lead_nowhere_or_drop_packets_to_somebody_are_told() {
        var routes =
                List.of(
                        Bank.route("again", "0.0.0.0/0", Bank.nat()),
                        Bank.route("astray", "192.0.2.0/24", new RouteTarget.Local()),
                        Bank.route("hole", "10.20.20.0/24", new RouteTarget.Blackhole()),
                        Bank.route("quiet", "10.20.99.0/24", new RouteTarget.Blackhole()));

        assertThat(said(withRoutes("private", routes)))
                .containsExactly(
                        "NET-341 route again of private is never chosen: private-out take every"
                                + " packet that it matches",
                        "NET-340 route astray of private leads nowhere: none of its addresses is"
                                + " behind local",
                        "NET-342 route hole of private drops every packet to 10.20.20.10/32, where"
                                + " somebody is");
    }

    private static AclRule allow(String id, AddressSet from, String services) {
        return Acls.rule(id, "allow", from, AddressSet.ALL, services);
    }

    private static NetworkAcl acl(List<AclRule> ingress, List<AclRule> egress) {
        return new NetworkAcl(AclId.of("acl"), VpcId.of("service"), ingress, egress);
    }

    /** The bank whose data subnet has an ACL. */
    private Landscape withAcl(NetworkAcl acl) {
        var subnets =
                bank.subnets().stream()
                        .map(one -> one.id().value().equals("data") ? with(one, acl) : one)
                        .toList();
        return bank.toBuilder().subnets(subnets).acl(acl).build();
    }

    private static Subnet with(Subnet subnet, NetworkAcl acl) {
        return new Subnet(
                subnet.id(),
                subnet.vpc(),
                subnet.cidrs(),
                subnet.zone(),
                subnet.exposure(),
                subnet.routeTable(),
                Optional.of(acl.id()),
                subnet.availabilityZone());
    }

    private Landscape withRoutes(String table, List<Route> more) {
        var tables =
                bank.routeTables().stream()
                        .map(
                                one -> {
                                    if (!one.id().equals(RouteTableId.of(table))) {
                                        return one;
                                    }
                                    var routes = new ArrayList<>(one.routes());
                                    routes.addAll(more);
                                    return new RouteTable(one.id(), one.vpc(), routes);
                                })
                        .toList();
        return bank.toBuilder().routeTables(tables).build();
    }

    private Landscape withRule(String group, GroupRule... rules) {
        return withRules(group, List.of(rules), bank);
    }

    private static Landscape withRule(String group, GroupRule rule, Landscape landscape) {
        return withRules(group, List.of(rule), landscape);
    }

    private static Landscape withRules(String group, List<GroupRule> more, Landscape landscape) {
        var groups =
                landscape.groups().stream()
                        .map(
                                one -> {
                                    if (!one.id().equals(GroupId.of(group))) {
                                        return one;
                                    }
                                    var rules = new ArrayList<>(one.rules());
                                    rules.addAll(more);
                                    return new SecurityGroup(one.id(), one.vpc(), rules);
                                })
                        .toList();
        return landscape.toBuilder().groups(groups).build();
    }

    private static List<LintFinding> found(Landscape landscape) {
        return Lint.of(Network.of(landscape), GUARDED);
    }

    private static List<String> said(Landscape landscape) {
        return found(landscape).stream().map(LintTest::say).toList();
    }

    private static String say(LintFinding finding) {
        return finding.code().key() + " " + Language.ENGLISH.say(finding.problem(Origins.NONE));
    }
}
