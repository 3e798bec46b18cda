package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.source.Sources;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Repositories that Haechi hosts, with JGit: nothing of them is ever run as a program. */
public final class HostedRepositories implements Sources {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern SCP = Pattern.compile("[^/@]+@[^/:]+:.*");

    private final RepositoryFolders folders;

    /**
     * @param root the folder of all hosted repositories, which is there
     */
    public HostedRepositories(Path root) {
        JgitSettings.apply();
        this.folders = new RepositoryFolders(root);
    }

    @Override
    public Result<CommitId> follow(
            EnvironmentName environment,
            ServiceName service,
            ImageSource.Built source,
            Path base,
            Optional<Secret> credentials) {
        try (var hosted = folders.openOrCreate(environment, service, source.branch())) {
            var result = followed(hosted, service, source, base, credentials);
            folders.own(environment, service);
            return result;
        } catch (IOException e) {
            throw new GitUnavailable(
                    "the source " + source.location() + " of " + service + " cannot be followed",
                    e);
        }
    }

    @Override
    public Result<CommitId> newest(
            EnvironmentName environment, ServiceName service, String branch) {
        return resolve(environment, service, Constants.R_HEADS + branch);
    }

    @Override
    public Result<CommitId> resolve(EnvironmentName environment, ServiceName service, String name) {
        if (!Files.exists(folders.folder(environment, service))) {
            return Result.failed(Problem.of(GitCode.NO_COMMIT, service, name));
        }
        try (var hosted = folders.openOrCreate(environment, service, Constants.MASTER)) {
            var commit = hosted.resolve(name + "^{commit}");
            return commit == null
                    ? Result.failed(Problem.of(GitCode.NO_COMMIT, service, name))
                    : Result.ok(CommitId.of(commit.name()));
        } catch (AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException
                | RevisionSyntaxException _) {
            return Result.failed(Problem.of(GitCode.NO_COMMIT, service, name));
        } catch (IOException e) {
            throw new GitUnavailable("the hosted repository of " + service + " cannot be read", e);
        }
    }

    @Override
    public Result<Path> export(
            EnvironmentName environment, ServiceName service, CommitId commit, Path into) {
        var known = resolve(environment, service, commit.hex());
        return known.then(
                _ -> {
                    try (var hosted =
                            folders.openOrCreate(environment, service, Constants.MASTER)) {
                        return new TreeExport(hosted, commit, into).write();
                    } catch (IOException e) {
                        throw new GitUnavailable(
                                "the files of commit " + commit + " cannot be written to " + into,
                                e);
                    }
                });
    }

    private static Result<CommitId> followed(
            Repository hosted,
            ServiceName service,
            ImageSource.Built source,
            Path base,
            Optional<Secret> credentials)
            throws IOException {
        var location = source.location();
        var taking = new SourceTaking(hosted, service, source);
        if (URL.matcher(location).matches() || SCP.matcher(location).matches()) {
            return new RemoteSource(taking, location, credentials).take();
        }
        var folder = base.resolve(location).normalize();
        return Files.isDirectory(folder)
                ? new FolderSource(taking, folder).take()
                : hostedHere(hosted, service, source, folder);
    }

    /** A repository that people only push to. */
    private static Result<CommitId> hostedHere(
            Repository hosted, ServiceName service, ImageSource.Built source, Path folder)
            throws IOException {
        var head = hosted.resolve(Constants.R_HEADS + source.branch());
        if (head != null) {
            return Result.ok(CommitId.of(head.name()));
        }
        return Result.failed(Problem.of(GitCode.NO_REPOSITORY, service, folder));
    }
}
