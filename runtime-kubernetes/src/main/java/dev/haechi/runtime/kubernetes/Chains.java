package dev.haechi.runtime.kubernetes;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Chains of certificates: who signed them, and whom they are good for. */
final class Chains {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private Chains() {}

    /** The authorities of the system (of Java). */
    static List<X509Certificate> ofTheSystem() {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(one -> Arrays.stream(((X509TrustManager) one).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's own authorities cannot be read", e);
        }
    }

    /** Whether one of the authorities signed the chain, whatever the time is. */
    static boolean signed(List<X509Certificate> chain, Collection<X509Certificate> authorities) {
        for (int i = 0; i < chain.size(); i++) {
            var one = chain.get(i);
            if (authorities.stream().anyMatch(top -> top.equals(one) || signed(one, top))) {
                return true;
            }
            if (i + 1 < chain.size() && !signed(one, chain.get(i + 1))) {
                return false;
            }
        }
        return false;
    }

    private static boolean signed(X509Certificate one, X509Certificate by) {
        if (!one.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
            return false;
        }
        try {
            one.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    /** The names and addresses that a certificate is good for, sorted. */
    static List<String> names(X509Certificate certificate) {
        var names = new TreeSet<String>();
        try {
            for (var entry :
                    Optional.ofNullable(certificate.getSubjectAlternativeNames())
                            .orElse(List.of())) {
                if (entry.get(0) instanceof Integer type && (type == DNS || type == ADDRESS)) {
                    names.add(entry.get(1).toString());
                }
            }
        } catch (CertificateParsingException broken) {
            return List.of();
        }
        return List.copyOf(names);
    }

    /** Whether a certificate is good for a name or address (RFC 6125; its common name is none). */
    static boolean named(X509Certificate certificate, String host) {
        var address = address(host);
        return names(certificate).stream()
                .anyMatch(
                        name ->
                                address.isPresent()
                                        ? address.equals(address(name))
                                        : fits(name, host));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return text.matches("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*")
                    ? Optional.of(InetAddress.ofLiteral(text))
                    : Optional.empty();
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static boolean fits(String pattern, String host) {
        var name = pattern.toLowerCase(Locale.ROOT);
        var asked = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (!name.startsWith("*.")) {
            return name.equals(asked);
        }
        int dot = asked.indexOf('.');
        return dot > 0 && asked.substring(dot).equals(name.substring(1));
    }
}
