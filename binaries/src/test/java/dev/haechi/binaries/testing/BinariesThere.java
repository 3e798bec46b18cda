package dev.haechi.binaries.testing;

import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.text.Language;
import dev.haechi.text.Result;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link NeedsKubernetes}: looks where Haechi looks. */
final class BinariesThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var version = RealBinaries.distributions().versions().getFirst();
        return switch (RealBinaries.distributions().find(version)) {
            case Result.Ok<Distribution>(var found) ->
                    ConditionEvaluationResult.enabled(found.folder());
            case Result.Failed<Distribution>(var problems) ->
                    ConditionEvaluationResult.disabled(
                            "needs the binaries of Kubernetes "
                                    + version
                                    + ": "
                                    + Language.ENGLISH.fix(problems.getFirst()));
        };
    }
}
