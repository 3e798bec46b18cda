package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.source.GitGuard;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.GitSmartHttpTools;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.ServiceMayNotContinueException;
import org.eclipse.jgit.transport.UploadPack;

/**
 * The hosted repositories over Git's smart HTTP, at {@code ENVIRONMENT/SERVICE.git}. Who asks was
 * found out before; what they may is the guard's to say. Pushes are limited in size, checked object
 * by object, and cannot rewrite or delete a branch.
 */
public final class GitDoor {
    private static final Pattern NAME = Pattern.compile("([^/]+)/([^/]+?)(\\.git)?");
    private static final long MOST_BYTES_OF_A_PUSH = 512L << 20;
    private static final long MOST_BYTES_OF_AN_OBJECT = 256L << 20;
    private static final int MOST_COMMANDS = 100;
    private static final int TIMEOUT_SECONDS = 120;

    private final RepositoryFolders folders;
    private final GitGuard guard;

    /**
     * @param root the folder of all hosted repositories
     * @param guard asked at every request
     */
    public GitDoor(Path root, GitGuard guard) {
        this.folders = new RepositoryFolders(root);
        this.guard = guard;
    }

    /** Names a hosted repository. */
    private record Place(EnvironmentName environment, ServiceName service) {}

    /** The servlet to mount; the rest of its path is the repository's name. */
    public HttpServlet servlet() {
        JgitSettings.apply();
        var servlet = new GitServlet();
        servlet.setRepositoryResolver(this::opened);
        servlet.setUploadPackFactory((_, repository) -> upload(repository));
        servlet.setReceivePackFactory(this::receive);
        servlet.setAsIsFileService(null); // the old "dumb" protocol knows no permissions
        return servlet;
    }

    private Repository opened(HttpServletRequest request, String name)
            throws RepositoryNotFoundException, ServiceMayNotContinueException {
        var place = place(name).orElseThrow(() -> new RepositoryNotFoundException(name));
        refuse(
                request,
                GitSmartHttpTools.isReceivePack(request)
                        ? guard.pushRefusal(place.environment(), place.service())
                        : guard.readRefusal(place.environment(), place.service()));
        if (!Files.exists(folders.folder(place.environment(), place.service()))) {
            throw new RepositoryNotFoundException(name);
        }
        request.setAttribute(Place.class.getName(), place);
        return folders.openOrCreate(place.environment(), place.service(), Constants.MASTER);
    }

    private UploadPack upload(Repository repository) {
        var upload = new UploadPack(repository);
        upload.setPackConfig(JgitSettings.packing(repository));
        upload.setTimeout(TIMEOUT_SECONDS);
        return upload;
    }

    private ReceivePack receive(HttpServletRequest request, Repository repository) {
        var place = (Place) request.getAttribute(Place.class.getName());
        var receive = new ReceivePack(repository);
        receive.setTimeout(TIMEOUT_SECONDS);
        receive.setCheckReceivedObjects(true);
        receive.setMaxPackSizeLimit(MOST_BYTES_OF_A_PUSH);
        receive.setMaxObjectSizeLimit(MOST_BYTES_OF_AN_OBJECT);
        receive.setAllowDeletes(false);
        receive.setAllowNonFastForwards(false);
        receive.setAtomic(true);
        receive.setPreReceiveHook((_, commands) -> limit(commands));
        receive.setPostReceiveHook((pack, commands) -> tell(place, pack, commands));
        return receive;
    }

    /** People push branches and tags; the references of Haechi itself are not theirs. */
    private static void limit(Collection<ReceiveCommand> commands) {
        for (var command : commands) {
            var name = command.getRefName();
            if (commands.size() > MOST_COMMANDS) {
                reject(command, "at most " + MOST_COMMANDS + " branches and tags at once");
            } else if (!name.startsWith(Constants.R_HEADS) && !name.startsWith(Constants.R_TAGS)) {
                reject(command, "only branches and tags can be pushed");
            }
        }
    }

    private static void reject(ReceiveCommand command, String why) {
        command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, why);
    }

    private void tell(Place place, ReceivePack pack, Collection<ReceiveCommand> commands) {
        for (var command : commands) {
            if (command.getResult() == ReceiveCommand.Result.OK
                    && command.getRefName().startsWith(Constants.R_HEADS)) {
                var branch = command.getRefName().substring(Constants.R_HEADS.length());
                var commit = CommitId.of(command.getNewId().name());
                guard.pushed(place.environment(), place.service(), branch, commit)
                        .forEach(pack::sendMessage);
            }
        }
    }

    /** Git shows its user a message that comes with status 200, and no other. */
    private static void refuse(HttpServletRequest request, Optional<Problem> refusal)
            throws ServiceMayNotContinueException {
        if (refusal.isPresent()) {
            var header = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "");
            var language = Language.preferred(header);
            var problem = refusal.get();
            var message =
                    "%s %s; %s"
                            .formatted(
                                    problem.code().key(),
                                    language.say(problem),
                                    language.fix(problem));
            throw new ServiceMayNotContinueException(message, HttpServletResponse.SC_OK);
        }
    }

    private static Optional<Place> place(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Place(
                            EnvironmentName.of(matcher.group(1)),
                            ServiceName.of(matcher.group(2))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
