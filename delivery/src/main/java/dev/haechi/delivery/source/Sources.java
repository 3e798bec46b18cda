package dev.haechi.delivery.source;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Git repositories of an environment's services. Each service has one that Haechi hosts, at
 * {@code /git/ENVIRONMENT/SERVICE.git}; it follows the source that the blueprint names. Safe for
 * several threads and processes.
 */
public interface Sources {

    /**
     * Brings the hosted repository up to date with the source, and names the commit to deliver.
     *
     * <p>A folder gives the content that is committed in its repository (the folder's own, or the
     * part of an enclosing one), never what is only in the working tree. It is taken over when it
     * changed since it was last taken over; when the hosted branch has commits of its own since,
     * nothing is changed and the problem says so. A URL is fetched.
     *
     * @param base the folder that relative locations start from
     * @param credentials {@code user:token} for a URL
     * @return the newest commit of the branch; or why there is none: no repository there, nothing
     *     committed, no such branch, both sides changed
     */
    Result<CommitId> follow(
            EnvironmentName environment,
            ServiceName service,
            ImageSource.Built source,
            Path base,
            Optional<Secret> credentials);

    /** The newest commit of the hosted branch, without looking at the source. */
    Result<CommitId> newest(EnvironmentName environment, ServiceName service, String branch);

    /** The full commit of an abbreviation, branch or tag of the hosted repository. */
    Result<CommitId> resolve(EnvironmentName environment, ServiceName service, String name);

    /**
     * Writes the files of a commit into a folder that is made for it and does not exist yet. Links
     * that lead out of it, submodules and more than 2 GiB or 200,000 files are refused.
     */
    Result<Path> export(
            EnvironmentName environment, ServiceName service, CommitId commit, Path into);
}
