package dev.haechi.kubernetes.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far one came on the way to an API server. */
public sealed interface Reach {
    /** The name has no address. */
    record NameUnknown(String host) implements Reach {}

    /** Nobody listens there. */
    record Refused(String address) implements Reach {}

    /** Nobody answered in time. */
    record TimedOut(String address, long seconds) implements Reach {}

    /**
     * There is no way there.
     *
     * @param reason what the system says
     */
    record Unroutable(String address, String reason) implements Reach {}

    /**
     * The proxy is not reached.
     *
     * @param reason what the system says
     */
    record ProxyUnreachable(String proxy, String reason) implements Reach {}

    /**
     * The proxy does not connect.
     *
     * @param answer the first line of what it said
     */
    record ProxyRefuses(String proxy, String answer) implements Reach {}

    /** A variable names a proxy, and none that can be gone through. */
    record ProxyUnfit(String variable) implements Reach {}

    /**
     * It speaks something else.
     *
     * @param spoken such as HTTP
     */
    record NotTls(String address, String spoken) implements Reach {}

    /** TLS was begun and ended in an error. */
    record TlsFailed(String address, String reason) implements Reach {}

    /**
     * Somebody showed a certificate.
     *
     * @param shown the chain, the server's own first
     * @param signed whether the authority of the kubeconfig signed it, whatever the time is; empty
     *     when that authority could not be read
     * @param sameName whether who signed it has the name of the kubeconfig's authority
     * @param named whether the certificate is good for the name that was asked for
     * @param date the server's time, when it said so
     */
    record Met(
            String address,
            List<CertificateFacts> shown,
            Optional<Boolean> signed,
            boolean sameName,
            boolean named,
            Optional<Instant> date)
            implements Reach {
        public Met {
            shown = List.copyOf(shown);
        }
    }
}
