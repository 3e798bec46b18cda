package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.deploy.DeployAnswer;
import dev.haechi.app.deploy.DeployCode;
import dev.haechi.app.deploy.Earlier;
import dev.haechi.app.deploy.RollbackAnswer;
import dev.haechi.app.deploy.RunWatch;
import dev.haechi.app.deploy.Wanted;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.record.Records;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Releases;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunClaim;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Result;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploysTest {
    @TempDir Path temp;
    private final Verbs verbs = new Verbs();

    @Test
    void deploy_follows_the_source_and_queues_its_newest_commit() throws IOException {
        var bank = KnownBank.dev(temp);
        bank.source().commit("page.html", "new");

        var answer = deploy(bank, new Wanted.Newest()).orThrow();

        assertThat(answer.state()).isEqualTo(DeployAnswer.State.QUEUED);
        assertThat(answer.commit()).isEqualTo(bank.follow().hex());
        var run = run(answer);
        assertThat(run.request().author()).isEqualTo("ops as root");
        var entry = Verbs.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(entry.action()).isEqualTo("service.deploy");
        assertThat(entry.facts()).containsEntry("commit", answer.commit());
    }

    @Test
    void a_run_of_the_same_commit_that_waits_already_is_the_answer() throws IOException {
        var bank = KnownBank.dev(temp);

        var first = deploy(bank, new Wanted.Newest()).orThrow();
        var second = deploy(bank, new Wanted.Newest()).orThrow();

        assertThat(second.run()).isEqualTo(first.run());
    }

    @Test
    void a_commit_is_named_by_the_beginning_of_its_hash() throws IOException {
        var bank = KnownBank.dev(temp);
        var first = bank.follow();
        bank.source().commit("page.html", "new");

        var answer = deploy(bank, new Wanted.Named(first.brief())).orThrow();

        assertThat(answer.commit()).isEqualTo(first.hex());
        assertThat(deploy(bank, new Wanted.Named("nothing")).problems()).hasSize(1);
    }

    @Test
    void a_commit_that_serves_already_needs_no_run() throws IOException {
        var bank = KnownBank.dev(temp);
        bring(bank, bank.follow());

        var answer = deploy(bank, new Wanted.Newest()).orThrow();

        assertThat(answer.state()).isEqualTo(DeployAnswer.State.SERVES);
        assertThat(answer.run()).isEmpty();
    }

    @Test
    void in_production_a_deploy_makes_a_candidate() throws IOException {
        var bank = KnownBank.prod(temp);

        var answer = deploy(bank, new Wanted.Newest()).orThrow();

        assertThat(answer.state()).isEqualTo(DeployAnswer.State.CANDIDATE);
        assertThat(run(answer).state()).isEqualTo(RunState.CANDIDATE);
    }

    @Test
    void who_may_not_deploy_and_what_is_not_there_is_said() throws IOException {
        var bank = KnownBank.prod(temp);

        var byDeveloper =
                verbs.deploys()
                        .deploy(bank.actor("kim"), bank.name(), KnownBank.WEB, new Wanted.Newest());
        var unknown =
                verbs.deploys()
                        .deploy(
                                Verbs.OPERATOR,
                                bank.name(),
                                ServiceName.of("wbe"),
                                new Wanted.Newest());

        assertThat(Verbs.codes(byDeveloper)).containsExactly(AccessCode.NOT_PERMITTED);
        assertThat(Verbs.codes(unknown)).containsExactly(DeliveryCode.NO_SUCH_SERVICE);
    }

    @Test
    void a_run_is_followed_to_its_end() throws IOException {
        var bank = KnownBank.dev(temp);
        var id = new RunId(deploy(bank, new Wanted.Newest()).orThrow().run().orElseThrow());
        var states = new ArrayList<RunState>();
        var worker = Thread.ofVirtual().unstarted(() -> succeed(id));

        var run = watch(bank, id, Duration.ofMinutes(1), states, worker).orThrow();

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(states).startsWith(RunState.QUEUED).endsWith(RunState.SUCCEEDED);
    }

    @Test
    void a_run_that_fails_ends_with_its_reason_and_the_last_lines() throws IOException {
        var bank = KnownBank.dev(temp);
        var id = new RunId(deploy(bank, new Wanted.Newest()).orThrow().run().orElseThrow());
        var worker = Thread.ofVirtual().unstarted(() -> fail(id, "it fell over\nline 1\nline 2"));

        var result = watch(bank, id, Duration.ofMinutes(1), new ArrayList<>(), worker);

        var problem = result.problems().getFirst();
        assertThat(problem.code()).isEqualTo(DeployCode.FAILED);
        assertThat(problem.arguments()).contains("it fell over");
        assertThat(problem.details()).containsExactly("line 1", "line 2");
    }

    @Test
    void a_run_that_takes_too_long_goes_on_without_being_watched() throws IOException {
        var bank = KnownBank.dev(temp);
        var id = new RunId(deploy(bank, new Wanted.Newest()).orThrow().run().orElseThrow());

        var result =
                watch(
                        bank,
                        id,
                        Duration.ZERO,
                        new ArrayList<>(),
                        Thread.ofVirtual().unstarted(() -> {}));

        assertThat(Verbs.codes(result)).containsExactly(DeployCode.STILL_RUNS);
    }

    @Test
    void a_rollback_brings_the_image_that_served_before_back_and_is_a_release_too()
            throws IOException {
        var bank = KnownBank.dev(temp);
        var first = bank.follow();
        bring(bank, first);
        bank.source().commit("page.html", "new");
        bring(bank, bank.follow());

        var answer = rollBack(bank, new Earlier.Former()).orThrow();

        assertThat(answer.from()).contains(2L);
        assertThat(answer.to()).isEqualTo(1);
        assertThat(answer.release()).contains(3L);
        var serving = Verbs.RELEASES.serving(bank.name(), KnownBank.WEB).orElseThrow();
        assertThat(serving.commit()).contains(first);
        assertThat(serving.author()).isEqualTo("ops as root");
    }

    @Test
    void a_rollback_to_what_serves_already_changes_nothing() throws IOException {
        var bank = KnownBank.dev(temp);
        bring(bank, bank.follow());

        var answer = rollBack(bank, new Earlier.Numbered(1)).orThrow();

        assertThat(answer.release()).isEmpty();
        assertThat(Verbs.RELEASES.newest(bank.name(), KnownBank.WEB, 9)).hasSize(1);
    }

    @Test
    void there_is_nothing_to_roll_back_to_before_a_second_release() throws IOException {
        var bank = KnownBank.dev(temp);
        bring(bank, bank.follow());

        assertThat(Verbs.codes(rollBack(bank, new Earlier.Former())))
                .containsExactly(DeliveryCode.NOTHING_TO_GO_BACK_TO);
        assertThat(Verbs.codes(rollBack(bank, new Earlier.Numbered(7))))
                .containsExactly(DeployCode.NO_SUCH_RELEASE);
    }

    @Test
    void a_release_that_never_served_is_not_brought_back() throws IOException {
        var bank = KnownBank.dev(temp);
        bring(bank, bank.follow());
        var commit = CommitId.of("0".repeat(40));
        Verbs.RELEASES.add(
                new Releases.Ended(
                        bank.name(),
                        KnownBank.WEB,
                        Optional.of(commit),
                        "web:broken",
                        Verbs.image(commit).digest(),
                        "kim",
                        Optional.of("never healthy")));

        assertThat(Verbs.codes(rollBack(bank, new Earlier.Numbered(2))))
                .containsExactly(DeployCode.NEVER_SERVED);
    }

    private Result<DeployAnswer> deploy(KnownBank bank, Wanted wanted) {
        return verbs.deploys().deploy(Verbs.OPERATOR, bank.name(), KnownBank.WEB, wanted);
    }

    private Result<RollbackAnswer> rollBack(KnownBank bank, Earlier wanted) {
        return verbs.rollbacks()
                .rollBack(Verbs.OPERATOR, bank.name(), KnownBank.WEB, wanted, Progress.silent());
    }

    private void bring(KnownBank bank, CommitId commit) {
        var setting = Intended.of(bank.record()).orThrow().setting();
        var workload = setting.workload(KnownBank.WEB).orElseThrow();
        verbs.deliveries()
                .bring(setting, workload, Verbs.image(commit), Optional.of(commit), "kim", _ -> {})
                .orThrow();
    }

    private static Run run(DeployAnswer answer) {
        return Verbs.QUEUE.find(new RunId(answer.run().orElseThrow())).orElseThrow();
    }

    private static Result<Run> watch(
            KnownBank bank, RunId id, Duration most, List<RunState> states, Thread worker) {
        var records =
                new Records(
                        Verbs.ENVIRONMENTS, Verbs.QUEUE, Verbs.RELEASES, Verbs.AUDIT, Verbs.GATE);
        return new RunWatch(records, Verbs.QUEUE)
                .await(
                        Verbs.OPERATOR,
                        bank.name(),
                        id,
                        most,
                        run -> {
                            if (states.isEmpty()) {
                                worker.start();
                            }
                            states.add(run.state());
                        });
    }

    private static void succeed(RunId id) {
        Verbs.QUEUE.succeed(claim(id));
    }

    private static void fail(RunId id, String reason) {
        Verbs.QUEUE.fail(claim(id), reason);
    }

    /** Other tests queue runs too: those before ours are ended. */
    private static RunClaim claim(RunId id) {
        while (true) {
            var claim = Verbs.QUEUE.claim("test", Duration.ofMinutes(1)).orElseThrow();
            if (claim.run().id().equals(id)) {
                return claim;
            }
            Verbs.QUEUE.succeed(claim);
        }
    }
}
