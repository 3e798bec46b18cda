package dev.haechi.runtime.kubernetes.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts of kubeconfigs as kubeadm writes them. */
public final class KubeconfigText {
    private KubeconfigText() {}

    /**
     * One with the context admin@bank.
     *
     * @param cluster fields of the cluster, one line each
     * @param user fields of the user, one line each
     */
    public static String of(String cluster, String user) {
        return """
        apiVersion: v1
        kind: Config
        current-context: admin@bank
        clusters:
        - name: bank
          cluster:
        CLUSTER
        contexts:
        - name: admin@bank
          context:
            cluster: bank
            user: admin
        users:
        - name: admin
          user:
        USER
        """
                .replace("CLUSTER\n", cluster.stripTrailing().indent(4))
                .replace("USER\n", user.stripTrailing().indent(4));
    }

    /** The fields of a cluster. */
    public static String cluster(String server, String authorityPem) {
        return "server: " + server + "\ncertificate-authority-data: " + base64(authorityPem);
    }

    /** The fields of a user with a certificate. */
    public static String user(String certificatePem, String keyPem) {
        return "client-certificate-data: "
                + base64(certificatePem)
                + "\nclient-key-data: "
                + base64(keyPem);
    }

    /** Base64 in one line. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
