package dev.haechi.access.tls;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.util.List;

/** Issues the certificates of an environment from an authority of its own. */
public interface Certificates {
    /**
     * A certificate for host names: the one issued before, unless it names other hosts or expires
     * within 30 days.
     *
     * @param hosts at least one DNS name or IP address
     */
    ServerCertificate forHosts(EnvironmentName environment, List<String> hosts);

    /**
     * A certificate that somebody else issued: its chain in PEM, its own first, and its private key
     * (PKCS #8).
     *
     * @param name of the secret that holds it, for problems
     * @param hosts that it has to stand for
     * @return what is wrong with it: unreadable, another key, other hosts, not valid now
     */
    Result<ServerCertificate> read(SecretName name, Secret pem, List<String> hosts);

    /** The authority's certificate in PEM, for clients to trust. Made on the first call. */
    String authorityPem(EnvironmentName environment);
}
