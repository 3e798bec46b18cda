package dev.haechi.server;

import dev.haechi.access.Actor;
import dev.haechi.access.audit.AuditEntry;
import dev.haechi.app.push.Approvals;
import dev.haechi.app.record.Records;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.run.Run;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs, releases, approvals and the audit record as JSON. Only translates. */
@RestController
@RequestMapping("/api/environments/{environment}")
final class RecordsApi {
    private static final String LANGUAGE = "Accept-Language";

    private final Records records;
    private final Approvals approvals;

    RecordsApi(Records records, Approvals approvals) {
        this.records = records;
        this.approvals = approvals;
    }

    /** A run on the wire. */
    record RunJson(
            long run,
            String service,
            String commit,
            String author,
            String state,
            int attempt,
            String progress,
            Optional<String> approver,
            String queued,
            Optional<String> finished,
            Optional<String> reason) {
        static RunJson of(Run run) {
            return new RunJson(
                    run.id().number(),
                    run.request().service().value(),
                    run.request().commit().hex(),
                    run.request().author(),
                    run.state().name(),
                    run.attempt(),
                    run.progress(),
                    run.approver(),
                    run.queued().toString(),
                    run.finished().map(Object::toString),
                    run.reason());
        }
    }

    /** A release on the wire. */
    record ReleaseJson(
            long release,
            Optional<String> commit,
            String image,
            String digest,
            String author,
            String at,
            Optional<String> reason) {
        static ReleaseJson of(Release release) {
            return new ReleaseJson(
                    release.number(),
                    release.commit().map(CommitId::hex),
                    release.imageReference(),
                    release.imageDigest(),
                    release.author(),
                    release.at().toString(),
                    release.reason());
        }
    }

    /** An entry of the audit record on the wire. */
    record AuditJson(
            long sequence,
            String at,
            String actor,
            String door,
            String action,
            String outcome,
            Map<String, String> facts,
            String hash) {
        static AuditJson of(AuditEntry entry) {
            var event = entry.event();
            return new AuditJson(
                    entry.sequence(),
                    event.at().toString(),
                    event.actor(),
                    event.door(),
                    event.action(),
                    event.outcome().name(),
                    event.facts(),
                    entry.hash().hex());
        }
    }

    @GetMapping("/runs")
    ResponseEntity<Object> runs(
            @PathVariable String environment, @RequestHeader(LANGUAGE) Optional<String> language) {
        return Answers.of(
                as(environment, records::runs),
                language,
                runs -> Map.of("runs", runs.stream().map(RunJson::of).toList()));
    }

    @GetMapping("/runs/{run}")
    ResponseEntity<Object> run(
            @PathVariable String environment,
            @PathVariable String run,
            @RequestHeader(LANGUAGE) Optional<String> language) {
        Result<Run> found =
                Names.run(run)
                        .then(id -> as(environment, (actor, name) -> records.run(actor, name, id)));
        return Answers.of(found, language, RunJson::of);
    }

    @PostMapping("/runs/{run}/approval")
    ResponseEntity<Object> approve(
            @PathVariable String environment,
            @PathVariable String run,
            @RequestHeader(LANGUAGE) Optional<String> language) {
        Result<Run> approved =
                Names.run(run)
                        .then(
                                id ->
                                        as(
                                                environment,
                                                (actor, name) ->
                                                        approvals.approve(actor, name, id)));
        return Answers.of(approved, language, RunJson::of);
    }

    @GetMapping("/services/{service}/releases")
    ResponseEntity<Object> releases(
            @PathVariable String environment,
            @PathVariable String service,
            @RequestHeader(LANGUAGE) Optional<String> language) {
        Result<List<Release>> releases =
                Names.service(service)
                        .then(
                                named ->
                                        as(
                                                environment,
                                                (actor, name) ->
                                                        records.releases(actor, name, named)));
        return Answers.of(
                releases,
                language,
                all -> Map.of("releases", all.stream().map(ReleaseJson::of).toList()));
    }

    @GetMapping("/audit")
    ResponseEntity<Object> audit(
            @PathVariable String environment, @RequestHeader(LANGUAGE) Optional<String> language) {
        return Answers.of(
                as(environment, records::audit),
                language,
                all -> Map.of("entries", all.stream().map(AuditJson::of).toList()));
    }

    private static <T> Result<T> as(
            String environment, BiFunction<Actor, EnvironmentName, Result<T>> useCase) {
        return Names.environment(environment)
                .then(name -> Caller.current().in(name).then(actor -> useCase.apply(actor, name)));
    }
}
