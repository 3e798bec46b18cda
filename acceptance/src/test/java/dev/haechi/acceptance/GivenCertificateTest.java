package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The edge shows a certificate that the company has, when a secret holds it. */
@AcceptanceTest
class GivenCertificateTest {
    private static final String PASSWORD = "changeit";

    @Test
    void the_edge_shows_the_certificate_of_the_secret(Bank bank) throws Exception {
        var shell = bank.shell();
        bank.edit("  alerts: ", "  certificate: { secret: edge-tls }\n  alerts: ");
        bank.commit("the certificate of the company");
        set(bank, "pay.example");
        var refused = shell.run(Shell.USUAL, "$HAECHI up -f $BLUEPRINT");
        assertThat(refused.exit()).as(refused.everything()).isEqualTo(1);
        assertThat(refused.errors()).contains("edge-tls", "bank.example", "pay.example");
        bank.mustAnswer(Duration.ofSeconds(20));

        set(bank, "bank.example");
        bank.up();

        var shown = "--cacert " + bank.folder().resolve("chain.pem");
        shell.must("${CURL/--cacert $CA/" + shown + "} -f $URL/");
        bank.edit("  certificate: { secret: edge-tls }\n", "");
        bank.commit("the certificate of the environment again");
        bank.up();
        bank.mustAnswer(Duration.ofSeconds(20));
    }

    private static void set(Bank bank, String host) throws Exception {
        var shell = bank.shell();
        shell.must("rm -f keys.p12");
        shell.must(
                System.getProperty("java.home")
                        + "/bin/keytool -genkeypair -alias edge -keyalg EC -groupname secp256r1"
                        + " -dname CN=company -validity 30 -storetype PKCS12 -keystore keys.p12"
                        + " -storepass "
                        + PASSWORD
                        + " -ext san=dns:"
                        + host);
        write(bank.folder());
        shell.must("cat chain.pem key.pem | $HAECHI secret set --env $BANK edge-tls");
        shell.must("rm keys.p12 key.pem");
    }

    private static void write(Path folder) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        Files.writeString(
                folder.resolve("chain.pem"),
                pem("CERTIFICATE", keys.getCertificate("edge").getEncoded()));
        Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", keys.getKey("edge", PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String label, byte[] content) throws IOException {
        var text = new ByteArrayOutputStream();
        text.write(("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII));
        text.write(Base64.getMimeEncoder().encode(content));
        text.write(("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII));
        return text.toString(StandardCharsets.US_ASCII);
    }
}
