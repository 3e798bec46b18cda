package dev.haechi.access.tls;

import dev.haechi.model.id.EnvironmentName;
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

    /** The authority's certificate in PEM, for clients to trust. Made on the first call. */
    String authorityPem(EnvironmentName environment);
}
