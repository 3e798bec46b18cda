package dev.haechi.app.environment;

import dev.haechi.blueprint.Written;
import dev.haechi.network.Network;
import dev.haechi.policy.Policy;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.policy.judgement.Records;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Clock;

/**
 * Judges an environment before it is made: what policy forbids does not come up.
 *
 * @param clock by which waivers expire
 */
public record Judging(Clock clock) {

    /** What policy says of an environment as its blueprint means it. */
    public Judgement judge(Intended intended) {
        var resolved = intended.resolved();
        var records =
                new Records(
                        resolved.people(),
                        resolved.waivers().stream().map(Written::value).toList());
        return Policy.judge(
                Network.of(resolved.landscape()),
                resolved.origins(),
                records,
                Parameters.DEFAULTS,
                clock.instant());
    }

    /** The judgement, unless it stops the environment. */
    public Result<Judgement> admit(Intended intended) {
        var judgement = judge(intended);
        if (!judgement.blocks()) {
            return Result.ok(judgement);
        }
        var stopping = judgement.assessments().stream().filter(Assessment::blocks).toList();
        return Result.failed(
                Problem.of(
                        EnvironmentCode.POLICY_STOPS,
                        intended.name(),
                        stopping.size(),
                        stopping.stream().map(one -> one.control().toString()).toList()));
    }
}
