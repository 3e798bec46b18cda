package dev.haechi.app.push;

import dev.haechi.access.Actor;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.ServiceName;
import java.util.LinkedHashMap;

/**
 * Begins a run, or makes a candidate where one person alone puts nothing into service.
 *
 * @param queue of runs
 * @param outbox for those who approve
 */
public record RunStart(RunQueue queue, Outbox outbox) {

    /** The run of a commit: a new one, or the one that waits or runs already. */
    public Run begin(EnvironmentRecord known, Actor actor, ServiceName service, CommitId commit) {
        var author =
                known.authority().person(actor).map(Object::toString).orElseGet(actor::toString);
        var request = new RunRequest(known.name(), service, commit, author);
        if (known.authority().pushDeploys()) {
            return queue.enqueue(request);
        }
        var run = queue.propose(request);
        if (run.state() == RunState.CANDIDATE) {
            outbox.add(candidateWaits(run));
        }
        return run;
    }

    private static Notice candidateWaits(Run run) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", run.request().service().value());
        facts.put("commit", run.request().commit().brief());
        facts.put("person", run.request().author());
        facts.put("run", run.id().toString());
        return new Notice(run.request().environment(), NoticeKind.CANDIDATE_WAITS, facts);
    }
}
