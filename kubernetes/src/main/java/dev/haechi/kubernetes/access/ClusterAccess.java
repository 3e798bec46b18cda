package dev.haechi.kubernetes.access;

import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.Endpoint;
import java.util.List;

/** The world around a kubeconfig. Nothing here changes a file or a cluster. */
public interface ClusterAccess {
    /** The bytes of a file, at most 16 MiB of them. */
    FileSeen file(String name);

    /** The files, certificates, keys and tokens that a context names. Asks no server. */
    CredentialFacts credentials(Choice choice);

    /**
     * Goes to the API server as far as its certificate, without showing who asks. Takes a few
     * seconds at most.
     */
    Reach reach(Choice choice, Endpoint server);

    /**
     * Asks the API server by the context's credentials for its version and for rights. To be called
     * only when the one who answers was found to be the API server: credentials are sent. Runs the
     * plugin of the kubeconfig when there is one.
     *
     * @param rights of which those for the whole cluster are asked for one by one
     */
    Replies ask(Choice choice, Endpoint server, List<Right> rights);
}
