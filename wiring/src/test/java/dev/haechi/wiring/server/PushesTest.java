package dev.haechi.wiring.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Permission;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.app.push.PushCode;
import dev.haechi.app.push.PushText;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushesTest {
    @TempDir Path temp;

    @Test
    void a_developer_s_push_to_development_queues_a_run_and_is_recorded() throws IOException {
        var bank = KnownBank.dev(temp);
        var commit = bank.follow();

        var told = push(bank, "kim", "main").orThrow();

        assertThat(told).extracting(Message::wording).contains(PushText.QUEUED, PushText.FOLLOW);
        var run = newest(bank);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.request().commit()).isEqualTo(commit);
        assertThat(run.request().author()).isEqualTo("kim");
        var entry = UseCases.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(entry.actor()).startsWith("kim (token ");
        assertThat(entry.action()).isEqualTo("git.push");
        assertThat(entry.facts()).containsEntry("commit", commit.hex());
    }

    @Test
    void a_push_to_production_makes_a_candidate_that_somebody_is_told_of() throws IOException {
        var bank = KnownBank.prod(temp);

        var told = push(bank, "kim", "main").orThrow();

        assertThat(told).extracting(Message::wording).contains(PushText.WAITS, PushText.APPROVE);
        assertThat(newest(bank).state()).isEqualTo(RunState.CANDIDATE);
    }

    @Test
    void a_candidate_goes_on_when_another_person_approves_it_and_not_by_its_author()
            throws IOException {
        var bank = KnownBank.prod(temp);
        push(bank, "kim", "main").orThrow();
        var id = newest(bank).id();
        var approvals = UseCases.approvals();

        assertThat(codes(approvals.approve(bank.actor("kim"), bank.name(), id)))
                .containsExactly(AccessCode.NOT_PERMITTED);
        assertThat(codes(approvals.approve(bank.actor("park"), bank.name(), id)))
                .containsExactly(AccessCode.NOT_PERMITTED);
        var approved = approvals.approve(bank.actor("lee"), bank.name(), id).orThrow();
        assertThat(approved.state()).isEqualTo(RunState.QUEUED);
        assertThat(approved.approver()).contains("lee");
        assertThat(codes(approvals.approve(bank.actor("lee"), bank.name(), id)))
                .containsExactly(PushCode.NO_SUCH_CANDIDATE);
    }

    @Test
    void a_candidate_of_one_environment_is_none_of_another() throws IOException {
        var bank = KnownBank.prod(temp);
        var other = KnownBank.prod(temp);
        push(bank, "kim", "main").orThrow();

        assertThat(
                        codes(
                                UseCases.approvals()
                                        .approve(
                                                other.actor("lee"),
                                                other.name(),
                                                newest(bank).id())))
                .containsExactly(PushCode.NO_SUCH_CANDIDATE);
    }

    @Test
    void a_push_to_another_branch_is_kept_and_does_nothing() throws IOException {
        var bank = KnownBank.dev(temp);

        var told = push(bank, "kim", "idea").orThrow();

        assertThat(told).extracting(Message::wording).containsExactly(PushText.OTHER_BRANCH);
        assertThat(UseCases.QUEUE.newest(bank.name(), 1)).isEmpty();
    }

    @Test
    void an_auditor_may_read_and_not_push_and_the_refusal_is_recorded() throws IOException {
        var bank = KnownBank.dev(temp);
        var park = bank.actor("park");

        assertThat(UseCases.pushes().refusal(park, bank.name(), Permission.READ, "git.read"))
                .isEmpty();
        assertThat(codes(push(bank, "park", "main"))).containsExactly(AccessCode.NOT_PERMITTED);
        assertThat(UseCases.AUDIT.newest(bank.name().value(), 1).getFirst().event().outcome())
                .isEqualTo(AuditOutcome.REFUSED);
        assertThat(UseCases.QUEUE.newest(bank.name(), 1)).isEmpty();
    }

    @Test
    void a_service_that_is_not_built_here_is_named_with_those_that_are() throws IOException {
        var bank = KnownBank.dev(temp);

        var result =
                UseCases.pushes()
                        .pushed(
                                bank.actor("kim"),
                                bank.name(),
                                ServiceName.of("wbe"),
                                "main",
                                bank.follow());

        assertThat(codes(result)).containsExactly(PushCode.NO_SUCH_SERVICE);
        assertThat(result.problems().getFirst().arguments()).contains("web");
    }

    private static Result<List<Message>> push(KnownBank bank, String person, String branch) {
        return UseCases.pushes()
                .pushed(bank.actor(person), bank.name(), KnownBank.WEB, branch, bank.follow());
    }

    private static Run newest(KnownBank bank) {
        return UseCases.QUEUE.newest(bank.name(), 1).getFirst();
    }

    static List<Object> codes(Result<?> result) {
        return result.problems().stream().<Object>map(Problem::code).toList();
    }
}
