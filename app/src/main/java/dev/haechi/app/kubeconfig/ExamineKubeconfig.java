package dev.haechi.app.kubeconfig;

import dev.haechi.kubernetes.access.ClusterAccess;
import dev.haechi.kubernetes.access.FileSeen;
import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.kubernetes.kubeconfig.KubeconfigReader;
import dev.haechi.text.Result;
import java.time.Clock;
import java.util.Optional;

/**
 * Examines a kubeconfig before anything is done with it. All that can be found is found at once: a
 * fault ends only what cannot be known because of it. Credentials are sent to nobody but the API
 * server that the kubeconfig's authority vouches for.
 */
public final class ExamineKubeconfig {
    private final ClusterAccess access;
    private final Clock clock;

    /** Looks at the world through a port. */
    public ExamineKubeconfig(ClusterAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Examines one context; takes as long as the API server, at most about half a minute.
     *
     * @param file the kubeconfig
     * @param context empty for the file's own choice
     */
    public KubeconfigExamination examine(String file, Optional<String> context) {
        var notes = new Notes(file);
        var content =
                switch (access.file(file)) {
                    case FileSeen.Missing _ -> notes.file(KubeconfigCode.FILE_MISSING, file);
                    case FileSeen.Folder _ -> notes.file(KubeconfigCode.FILE_IS_FOLDER, file);
                    case FileSeen.Unreadable(var reason) ->
                            notes.file(KubeconfigCode.FILE_UNREADABLE, file, reason);
                    case FileSeen.Content bytes -> Optional.of(bytes.bytes());
                };
        content.ifPresent(bytes -> read(file, bytes, context, notes));
        return notes.examination();
    }

    private void read(String file, byte[] bytes, Optional<String> context, Notes notes) {
        var read = KubeconfigReader.read(file, bytes);
        notes.step(Step.FILE, read.problems());
        if (read.kubeconfig().isEmpty()) {
            return;
        }
        switch (read.kubeconfig().get().choose(context)) {
            case Result.Failed<Choice>(var problems) -> notes.step(Step.CONTEXT, problems);
            case Result.Ok<Choice>(var choice) ->
                    new ContextExamination(choice, access, clock.instant(), notes).run();
        }
    }
}
