package dev.haechi.policy;

import static dev.haechi.policy.JudgementAssert.assertThatOf;
import static dev.haechi.policy.control.Control.EFS_17_01;
import static dev.haechi.policy.control.Control.EFS_17_02;
import static dev.haechi.policy.control.Control.EFS_17_03;
import static dev.haechi.policy.control.Control.EFS_17_04;

import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EFS-17-01 to 17-04: what stands in the DMZ and what passes through it. */
class DmzControlsTest {
    private static final Landscape NOTHING =
            Landscape.builder(EnvironmentName.of("nothing")).build();

    @Test
    void a_well_built_bank_passes() {
        assertThatOf(EFS_17_01, Bank.landscape()).passes();
        assertThatOf(EFS_17_03, Bank.landscape()).passes();
        assertThatOf(EFS_17_04, Bank.landscape()).passes();
        assertThatOf(EFS_17_02, withStore(Fact.known(DataClass.PUBLIC), Fact.known(false)))
                .passes();
    }

    @Test
    void an_empty_landscape_has_nothing_to_judge() {
        assertThatOf(EFS_17_01, NOTHING).isNotApplicable();
        assertThatOf(EFS_17_02, NOTHING).isNotApplicable();
        assertThatOf(EFS_17_03, NOTHING).isNotApplicable();
        assertThatOf(EFS_17_04, NOTHING).isNotApplicable();
    }

    @Test
    void a_server_that_answers_the_internet_from_the_app_zone_is_found() {
        var open = EntryControlsTest.open("web", "private", "198.18.0.9", "tcp/443");

        assertThatOf(EFS_17_01, open)
                .fails()
                .saying("web answers the internet on tcp/443 and stands in zone APP")
                .withPacketPast("web/in/open");
    }

    @Test
    void a_database_in_the_public_subnet_does_not_belong_there() {
        assertThatOf(
                        EFS_17_01,
                        Changed.role(Bank.landscape(), "bastion", Fact.known(Role.DATABASE)))
                .fails()
                .saying("bastion stands in the DMZ with the role DATABASE");
    }

    @Test
    void a_machine_of_unknown_role_in_the_dmz_is_unknown() {
        assertThatOf(EFS_17_01, Changed.role(Bank.landscape(), "bastion", Fact.unknown("role")))
                .misses("role of instance bastion");
    }

    @Test
    void a_session_cache_with_personal_data_on_the_web_server_is_found() {
        assertThatOf(EFS_17_02, withStore(Fact.known(DataClass.PERSONAL), Fact.known(true)))
                .fails()
                .saying("data store cache of class PERSONAL stands in the DMZ");
    }

    @Test
    void a_transaction_log_in_the_dmz_has_to_be_encrypted() {
        assertThatOf(EFS_17_02, withStore(Fact.known(DataClass.TXLOG), Fact.known(true))).passes();
        assertThatOf(EFS_17_02, withStore(Fact.known(DataClass.TXLOG), Fact.known(false)))
                .fails()
                .saying("transaction log cache stands in the DMZ unencrypted");
        assertThatOf(EFS_17_02, withStore(Fact.known(DataClass.TXLOG), Fact.unknown("x")))
                .misses("encryption of data store cache");
    }

    @Test
    void data_that_nobody_classified_may_be_anything() {
        assertThatOf(EFS_17_02, withStore(Fact.unknown("class"), Fact.known(true)))
                .misses("data class of data store cache");
    }

    private static Landscape withStore(Fact<DataClass> dataClass, Fact<Boolean> encrypted) {
        return Bank.landscape().toBuilder()
                .dataStore(
                        new DataStore(
                                DataStoreId.of("cache"),
                                DataStore.Kind.DATABASE,
                                List.of(InstanceId.of("edge")),
                                dataClass,
                                encrypted,
                                Fact.known(false)))
                .build();
    }

    @Test
    void a_second_port_that_the_edge_answers_on_is_found() {
        var open =
                Changed.rule(
                        Bank.landscape(),
                        "edge",
                        Bank.in("edge", "status", Peer.anybody(), "tcp/9113"));

        assertThatOf(EFS_17_03, open)
                .fails()
                .saying("edge answers the internet on tcp/9113")
                .withPacketPast("edge/in/status");
    }

    @Test
    void plain_http_without_redirect_is_found() {
        var plain =
                Changed.edge(
                        Bank.landscape(),
                        one ->
                                Changed.listeners(
                                        one,
                                        Bank.listener("https", 443, false, "/"),
                                        Bank.listener("http", 80, false, "/")));

        assertThatOf(EFS_17_03, plain)
                .fails()
                .saying("edge answers the internet on tcp/80 without redirecting");
    }

    @Test
    void an_actuator_that_is_published_is_found() {
        var published =
                Changed.edge(
                        Bank.landscape(),
                        one ->
                                Changed.listeners(
                                        one,
                                        Bank.listener("https", 443, false, "/actuator/env"),
                                        Bank.listener("http", 80, true)));

        assertThatOf(EFS_17_03, published)
                .fails()
                .saying("listener https of load balancer edge publishes bank.example/actuator/env");
    }

    @Test
    void a_web_server_that_talks_to_the_database_directly_is_found() {
        var direct =
                Changed.rule(
                        Bank.landscape(),
                        "edge",
                        Bank.out("edge", "database", Bank.group("database"), "tcp/5432"));
        direct =
                Changed.rule(
                        direct,
                        "database",
                        Bank.in("database", "edge", Bank.group("edge"), "tcp/5432"));

        assertThatOf(EFS_17_04, direct)
                .fails()
                .saying("edge in the DMZ reaches database in zone DATA on tcp/5432")
                .withPacketPast("database/in/edge");
    }

    @Test
    void a_port_of_the_app_that_nobody_declared_is_found() {
        var extra =
                Changed.rule(
                        Bank.landscape(),
                        "edge",
                        Bank.out("edge", "web-debug", Bank.group("web"), "tcp/5005"));
        extra = Changed.rule(extra, "web", Bank.in("web", "debug", Bank.group("edge"), "tcp/5005"));

        assertThatOf(EFS_17_04, extra)
                .fails()
                .saying("edge in the DMZ reaches web on tcp/5005, which is declared nowhere")
                .withPacketPast("web/in/debug");
    }

    @Test
    void a_subnet_of_unknown_zone_may_be_the_dmz() {
        var unknown =
                Changed.subnet(
                        Bank.landscape(), "dmz", one -> Changed.zone(one, Fact.unknown("zone")));

        assertThatOf(EFS_17_01, unknown).misses("zone of subnet dmz");
        assertThatOf(EFS_17_03, unknown).misses("zone of subnet dmz");
        assertThatOf(EFS_17_04, unknown).misses("zone of subnet dmz");
    }
}
