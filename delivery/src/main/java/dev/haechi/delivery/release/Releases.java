package dev.haechi.delivery.release;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.util.List;
import java.util.Optional;

/** The record of releases. Only ever grows. Safe for several threads and processes. */
public interface Releases {

    /**
     * What is written down about a rollout that ended.
     *
     * @param reason why it failed; empty for one that served
     */
    record Ended(
            EnvironmentName environment,
            ServiceName service,
            Optional<CommitId> commit,
            String imageReference,
            String imageDigest,
            String author,
            Optional<String> reason) {}

    /** Writes a release down under the service's next number. */
    Release add(Ended ended);

    /** The newest of a service, newest first. */
    List<Release> newest(EnvironmentName environment, ServiceName service, int most);

    /** One of a service by its number; empty when there never was one. */
    Optional<Release> find(EnvironmentName environment, ServiceName service, long number);

    /** The newest one that served; empty before the first. */
    Optional<Release> serving(EnvironmentName environment, ServiceName service);
}
