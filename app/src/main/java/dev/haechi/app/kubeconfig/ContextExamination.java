package dev.haechi.app.kubeconfig;

import dev.haechi.kubernetes.access.ClusterAccess;
import dev.haechi.kubernetes.access.CredentialFacts;
import dev.haechi.kubernetes.access.CredentialJudging;
import dev.haechi.kubernetes.access.Reach;
import dev.haechi.kubernetes.access.Replies;
import dev.haechi.kubernetes.access.ReplyJudging;
import dev.haechi.kubernetes.access.Right;
import dev.haechi.kubernetes.access.ServerJudging;
import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.Endpoint;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One context of a kubeconfig, from its server's address to the rights of its user. */
final class ContextExamination {
    private final Choice choice;
    private final ClusterAccess access;
    private final Instant now;
    private final Notes notes;

    ContextExamination(Choice choice, ClusterAccess access, Instant now, Notes notes) {
        this.choice = choice;
        this.access = access;
        this.now = now;
        this.notes = notes;
        notes.chosen(choice);
    }

    void run() {
        var endpoint = choice.endpoint();
        notes.step(Step.CONTEXT, endpoint.problems());
        if (choice.cluster().skipsVerification()) {
            notes.warn(
                    Problem.at(
                            choice.cluster().origin(),
                            KubeconfigCode.SKIPS_VERIFICATION,
                            choice.cluster().name()));
        }
        var facts = access.credentials(choice);
        switch (endpoint) {
            case Result.Failed<Endpoint> _ -> credentials(facts, now);
            case Result.Ok<Endpoint>(var server) -> go(server, facts);
        }
    }

    private void go(Endpoint server, CredentialFacts facts) {
        notes.server(server.url());
        var judging = new ServerJudging(choice, now);
        var reach = access.reach(choice, server);
        boolean shows = credentials(facts, judging.time(reach));
        notes.step(Step.CONNECTION, judging.ofWay(reach));
        if (reach instanceof Reach.Met met) {
            var host = choice.cluster().serverName().orElse(server.host());
            var found = judging.ofServer(met, facts, host);
            boolean looked = met.signed().isPresent() || choice.cluster().skipsVerification();
            if (looked || !found.isEmpty()) {
                notes.step(Step.SERVER, found);
            }
            if (looked && found.isEmpty() && shows) {
                replies(server, access.ask(choice, server, Right.NEEDED));
            }
        }
    }

    /** Whether there is something good to show, to a server whose certificate can be checked. */
    private boolean credentials(CredentialFacts facts, Instant time) {
        var judging = new CredentialJudging(choice, facts, time);
        var authority = judging.ofAuthority();
        var user = judging.ofUser();
        notes.step(Step.CREDENTIALS, user);
        if (!authority.isEmpty()) {
            notes.step(Step.SERVER, authority);
        }
        return authority.isEmpty() && user.isEmpty();
    }

    private void replies(Endpoint server, Replies replies) {
        var judging = new ReplyJudging(choice, server.authority());
        var person = judging.ofPerson(replies);
        notes.step(Step.PERSON, person);
        if (!(replies instanceof Replies.Said said)) {
            return;
        }
        notes.version(said.gitVersion());
        version(judging.ofVersion(said), said);
        if (judging.knowsRights(said)) {
            notes.step(Step.RIGHTS, judging.ofRights(said).stream().toList());
        }
    }

    private void version(Optional<Problem> found, Replies.Said said) {
        boolean newer = found.filter(one -> one.code() == KubeconfigCode.VERSION_NEW).isPresent();
        if (newer) {
            found.ifPresent(notes::warn);
        }
        if (newer || found.isPresent() || said.gitVersion().isPresent()) {
            notes.step(Step.VERSION, newer ? List.of() : found.stream().toList());
        }
    }
}
