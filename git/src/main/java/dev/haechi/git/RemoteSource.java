package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * A repository elsewhere as a source: its branch is fetched.
 *
 * @param taking into the hosted repository
 * @param url of it
 * @param credentials {@code user:token}
 */
record RemoteSource(SourceTaking taking, String url, Optional<Secret> credentials) {
    private static final int TIMEOUT_SECONDS = 60;

    Result<CommitId> take() throws IOException {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return Result.failed(
                    Problem.of(GitCode.ADDRESS_NOT_SUPPORTED, taking.service(), shown()));
        }
        if (credentials.isPresent() && !credentials.get().reveal().contains(":")) {
            return Result.failed(Problem.of(GitCode.CREDENTIALS_MALFORMED, taking.service()));
        }
        try (var transport = Transport.open(taking.hosted(), new URIish(url))) {
            transport.setTimeout(TIMEOUT_SECONDS);
            credentials.ifPresent(secret -> transport.setCredentialsProvider(login(secret)));
            return fetched(transport);
        } catch (TransportException e) {
            var why = String.valueOf(e.getMessage());
            return Result.failed(Problem.of(GitCode.NOT_FETCHED, taking.service(), shown(), why));
        } catch (URISyntaxException _) {
            return Result.failed(
                    Problem.of(GitCode.ADDRESS_NOT_SUPPORTED, taking.service(), shown()));
        }
    }

    private Result<CommitId> fetched(Transport transport) throws IOException {
        var branch = Constants.R_HEADS + taking.source().branch();
        var local = "refs/haechi/fetched/" + taking.source().branch();
        try (var connection = transport.openFetch()) {
            if (connection.getRef(branch) == null) {
                var others =
                        connection.getRefs().stream()
                                .map(Ref::getName)
                                .filter(name -> name.startsWith(Constants.R_HEADS))
                                .map(Repository::shortenRefName)
                                .toList();
                return Result.failed(
                        Problem.of(
                                GitCode.NO_BRANCH,
                                taking.service(),
                                shown(),
                                taking.source().branch(),
                                others));
            }
        }
        transport.fetch(
                NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + branch + ":" + local)));
        ObjectId tip = taking.hosted().resolve(local);
        if (tip == null) {
            throw new IOException(branch + " was deleted while it was fetched from " + shown());
        }
        return taking.takeOver(tip);
    }

    /** An address may carry a password; it is not shown. */
    private String shown() {
        return url.replaceFirst("//[^/@]*@", "//");
    }

    private static UsernamePasswordCredentialsProvider login(Secret secret) {
        var parts = secret.reveal().split(":", 2);
        return new UsernamePasswordCredentialsProvider(parts[0], parts[1].strip());
    }
}
