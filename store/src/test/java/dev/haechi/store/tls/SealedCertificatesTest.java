package dev.haechi.store.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedCertificatesTest {
    private static final EnvironmentName BANK = EnvironmentName.of("bank");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryTexts texts = new InMemoryTexts();

    @Test
    void a_server_certificate_is_signed_by_the_authority_and_names_its_hosts() throws Exception {
        var certificates = at(START);
        var issued = certificates.forHosts(BANK, List.of("bank.example", "127.0.0.1"));
        var leaf = Pem.certificate(issued.chainPem());

        leaf.verify(Pem.certificate(certificates.authorityPem(BANK)).getPublicKey());
        assertThat(leaf.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactly("bank.example", "127.0.0.1");
        assertThat(issued.expires()).isEqualTo(START.plus(Duration.ofDays(397)));
    }

    @Test
    void the_same_certificate_is_kept_until_thirty_days_before_it_expires() {
        var hosts = List.of("bank.example");
        var first = at(START).forHosts(BANK, hosts);

        assertThat(at(START.plus(Duration.ofDays(360))).forHosts(BANK, hosts)).isEqualTo(first);
        assertThat(at(START.plus(Duration.ofDays(370))).forHosts(BANK, hosts)).isNotEqualTo(first);
    }

    @Test
    void other_hosts_need_another_certificate_of_the_same_authority() {
        var certificates = at(START);
        var authority = certificates.authorityPem(BANK);
        var one = certificates.forHosts(BANK, List.of("bank.example"));
        var other = certificates.forHosts(BANK, List.of("bank.example", "pay.example"));

        assertThat(other).isNotEqualTo(one);
        assertThat(certificates.authorityPem(BANK)).isEqualTo(authority);
    }

    private SealedCertificates at(Instant now) {
        return new SealedCertificates(texts, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }

    private static final class InMemoryTexts implements SealedCertificates.SealedTexts {
        private final Map<String, Secret> all = new HashMap<>();

        @Override
        public Optional<Secret> get(EnvironmentName environment, String name) {
            return Optional.ofNullable(all.get(environment + "/" + name));
        }

        @Override
        public void put(EnvironmentName environment, String name, Secret text) {
            all.put(environment + "/" + name, text);
        }
    }
}
