package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.access.audit.AuditEvent;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.lease.Leases;
import dev.haechi.app.change.ApplyAnswer;
import dev.haechi.app.change.Approval;
import dev.haechi.app.change.Difference;
import dev.haechi.app.change.DriftAnswer;
import dev.haechi.app.change.FirstPlan;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.provisioning.ProvisioningCode;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.memory.InMemoryCloud;
import dev.haechi.store.PostgresLeases;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeTest {
    @TempDir Path temp;
    private final Verbs verbs = new Verbs();

    @Test
    void before_anything_exists_the_plan_creates_everything_and_needs_no_database()
            throws IOException {
        var intended = intended(KnownBank.dev(temp));

        var plan =
                new FirstPlan(new Judging(Verbs.CLOCK), new InMemoryCloud()).of(intended).orThrow();

        assertThat(plan.pending()).isTrue();
        assertThat(plan.changes()).extracting(Difference::verb).containsOnly("create");
        assertThat(plan).isEqualTo(verbs.plan().run(Verbs.OPERATOR, intended).orThrow());
    }

    @Test
    void a_plan_that_was_looked_at_is_applied_and_then_there_is_nothing_to_do() throws IOException {
        var bank = KnownBank.dev(temp);
        var plan = verbs.plan().run(Verbs.OPERATOR, intended(bank)).orThrow();

        var applied = apply(bank, new Approval.OfPlan(plan.digest())).orThrow();

        assertThat(applied.changes()).isEqualTo(plan.changes().size());
        assertThat(verbs.plan().run(Verbs.OPERATOR, intended(bank)).orThrow().pending()).isFalse();
        var entry = newest(bank);
        assertThat(entry.action()).isEqualTo("environment.apply");
        assertThat(entry.actor()).isEqualTo("ops as root");
        assertThat(entry.facts()).containsEntry("plan", plan.digest());
    }

    @Test
    void another_plan_than_the_one_that_was_approved_is_not_applied() throws IOException {
        var bank = KnownBank.dev(temp);

        var result = apply(bank, new Approval.OfPlan("0".repeat(64)));

        assertThat(Verbs.codes(result)).containsExactly(ProvisioningCode.MOVED);
        assertThat(verbs.cloud.observe(bank.name(), Duration.ZERO).seen())
                .isEqualTo(Landscape.builder(bank.name()).build());
    }

    @Test
    void an_environment_that_is_up_stays_up_when_its_network_changes() throws IOException {
        var bank = KnownBank.dev(temp);

        apply(bank, new Approval.OfWhatever()).orThrow();

        assertThat(bank.record().state()).isEqualTo(EnvironmentState.UP);
    }

    @Test
    void a_network_without_services_waits_for_up() throws IOException {
        var bank = KnownBank.dev(temp);
        put(bank.record().in(EnvironmentState.DOWN));

        apply(bank, new Approval.OfWhatever()).orThrow();

        assertThat(bank.record().state()).isEqualTo(EnvironmentState.CHANGING);
    }

    @Test
    void whoever_only_develops_may_see_the_plan_and_not_apply_it() throws IOException {
        var bank = KnownBank.dev(temp);

        assertThat(verbs.plan().run(bank.actor("kim"), intended(bank)).problems()).isEmpty();
        var result =
                verbs.applying()
                        .run(
                                bank.actor("kim"),
                                intended(bank),
                                new Approval.OfWhatever(),
                                Progress.silent());
        assertThat(Verbs.codes(result)).containsExactly(AccessCode.NOT_PERMITTED);
    }

    @Test
    void what_changed_behind_its_back_is_drift_with_what_puts_it_right() throws IOException {
        var bank = KnownBank.dev(temp);
        apply(bank, new Approval.OfWhatever()).orThrow();
        verbs.cloud.lose(bank.name(), InstanceId.of("web-1"));

        var drift = verbs.drift().run(Verbs.OPERATOR, bank.name()).orThrow();

        assertThat(drift.differs()).isTrue();
        assertThat(drift.network())
                .extracting(one -> one.verb() + " " + one.subject())
                .contains("create instance web-1");
        assertThat(drift.services()).contains(new DriftAnswer.Missing("web", 0, 1));
    }

    @Test
    void an_environment_that_is_not_up_has_no_drift() throws IOException {
        var bank = KnownBank.dev(temp);
        put(bank.record().in(EnvironmentState.DOWN));

        assertThat(Verbs.codes(verbs.drift().run(Verbs.OPERATOR, bank.name())))
                .containsExactly(EnvironmentCode.NOT_UP);
    }

    @Test
    void an_update_shows_the_lines_that_go_and_come() throws IOException {
        var bank = KnownBank.dev(temp);
        apply(bank, new Approval.OfWhatever()).orThrow();
        var record = bank.record();
        var routed = "health: /healthz\n      route: { host: bank.example }";
        var text = record.blueprintText().replace("health: /healthz", routed);
        var changed =
                Intended.of(new Source("haechi.yaml", text), Path.of(record.blueprintPath()))
                        .orThrow();

        var plan = verbs.plan().run(Verbs.OPERATOR, changed).orThrow();

        assertThat(plan.changes())
                .filteredOn(one -> one.subject().equals("security group web"))
                .singleElement()
                .satisfies(one -> assertThat(one.verb()).isEqualTo("update"))
                .extracting(Difference::details, InstanceOfAssertFactories.list(String.class))
                .anyMatch(line -> line.startsWith("+ ") && line.contains("8080"));
    }

    private Result<ApplyAnswer> apply(KnownBank bank, Approval approval) {
        return verbs.applying().run(Verbs.OPERATOR, intended(bank), approval, Progress.silent());
    }

    private static Intended intended(KnownBank bank) {
        return Intended.of(bank.record()).orThrow();
    }

    private static AuditEvent newest(KnownBank bank) {
        return Verbs.AUDIT.newest(bank.name().value(), 1).getFirst().event();
    }

    private static void put(EnvironmentRecord record) {
        var leases = new PostgresLeases(Verbs.DATABASE);
        var answer = leases.acquire(record.name(), "test", Duration.ofMinutes(1));
        var lease = ((Leases.Answer.Granted) answer).lease();
        Verbs.ENVIRONMENTS.put(lease, record);
        leases.release(lease);
    }
}
