package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.tls.SealedCertificates;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicDoorTest {
    private static final EnvironmentName BANK = EnvironmentName.of("bank");
    private final SealedCertificates certificates =
            new SealedCertificates(new Texts(), Clock.systemUTC(), new SecureRandom());
    @TempDir Path temp;

    @Test
    void it_speaks_tls_with_the_certificate_that_it_was_given_and_nothing_else() throws Exception {
        var issued = certificates.forHosts(BANK, List.of("127.0.0.1"));
        var pem =
                new Listening.Pem(
                        file("certificate.pem", issued.chainPem()),
                        file("key.pem", issued.keyPem().reveal()));
        int port = KnownBank.freePort();
        var listening = new Listening(InetAddress.ofLiteral("127.0.0.1"), port, Optional.of(pem));
        try (var _ = new RunningServer(Optional.of(listening))) {
            var https = HttpClient.newBuilder().sslContext(trusting()).build();

            var health = https.send(get("https", port, "/health"), body());
            var api = https.send(get("https", port, "/api/environments/bank/runs"), body());

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(api.statusCode()).isEqualTo(401);
            assertThat(https.send(get("http", port, "/health"), body()).statusCode())
                    .isEqualTo(400);
            assertThatThrownBy(
                            () ->
                                    HttpClient.newHttpClient()
                                            .send(get("https", port, "/health"), body()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static HttpRequest get(String scheme, int port, String path) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + path)).build();
    }

    private static HttpResponse.BodyHandler<String> body() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private SSLContext trusting() throws Exception {
        var authority =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        certificates
                                                .authorityPem(BANK)
                                                .getBytes(StandardCharsets.US_ASCII)));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private record Texts(Map<String, Secret> all) implements SealedCertificates.SealedTexts {
        Texts() {
            this(new HashMap<>());
        }

        @Override
        public Optional<Secret> get(EnvironmentName environment, String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public void put(EnvironmentName environment, String name, Secret text) {
            all.put(name, text);
        }
    }
}
