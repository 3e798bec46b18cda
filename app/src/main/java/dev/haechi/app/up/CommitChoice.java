package dev.haechi.app.up;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.progress.Progress;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Message;

/**
 * Chooses the commit of a service that comes up: the newest where a push alone deploys. Elsewhere
 * the one that serves already, for whoever brings an environment up approves nothing by that.
 *
 * @param alone whether a push alone deploys
 */
record CommitChoice(
        EnvironmentName environment, boolean alone, Releases releases, Progress progress) {

    static CommitChoice of(Intended intended, Releases releases, Progress progress) {
        var authority = intended.record(EnvironmentState.CHANGING).authority();
        return new CommitChoice(intended.name(), authority.pushDeploys(), releases, progress);
    }

    /** The commit to bring into service. */
    CommitId of(Workload workload, CommitId newest) {
        if (alone) {
            return newest;
        }
        var serving =
                releases.serving(environment, workload.name())
                        .flatMap(Release::commit)
                        .orElse(newest);
        if (!serving.equals(newest)) {
            progress.step(
                    Message.of(
                            UpStep.HELD,
                            workload.name(),
                            serving.brief(),
                            newest.brief(),
                            environment));
        }
        return serving;
    }
}
