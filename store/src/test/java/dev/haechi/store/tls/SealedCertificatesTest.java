package dev.haechi.store.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.tls.CertificateCode;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Result;
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

    @Test
    void a_certificate_of_somebody_else_is_taken_as_it_is_given() {
        var other = at(START).forHosts(BANK, List.of("bank.example", "*.pay.example"));
        var pem = other.chainPem() + other.keyPem().reveal();

        var read = read(pem, START, "bank.example", "api.pay.example").orThrow();

        assertThat(read.chainPem().replaceAll("\\s", ""))
                .isEqualTo(other.chainPem().replaceAll("\\s", ""));
        assertThat(read.keyPem().reveal().strip()).isEqualTo(other.keyPem().reveal().strip());
        assertThat(read.expires()).isEqualTo(other.expires());
    }

    @Test
    void a_certificate_for_other_hosts_or_another_time_is_refused_with_both_reasons() {
        var other = at(START).forHosts(BANK, List.of("*.pay.example"));
        var pem = other.chainPem() + other.keyPem().reveal();
        var late = START.plus(Duration.ofDays(400));

        assertThat(read(pem, late, "bank.example", "a.b.pay.example").problems())
                .extracting(problem -> (Object) problem.code())
                .containsExactlyInAnyOrder(
                        CertificateCode.OTHER_HOSTS, CertificateCode.NOT_VALID_NOW);
    }

    @Test
    void a_key_of_another_certificate_or_none_is_refused_and_never_quoted() {
        var one = at(START).forHosts(BANK, List.of("bank.example"));
        var other = at(START).forHosts(BANK, List.of("pay.example"));
        var mixed = one.chainPem() + other.keyPem().reveal();
        var broken =
                one.chainPem() + other.keyPem().reveal().replaceFirst("\\n[A-Za-z0-9+/]{8}", "\n");

        assertThat(read(mixed, START, "bank.example").problems())
                .extracting(problem -> (Object) problem.code())
                .containsExactly(CertificateCode.OTHER_KEY);
        for (var pem : List.of(one.chainPem(), other.keyPem().reveal(), "nonsense", broken)) {
            var problem = read(pem, START, "bank.example").problems().getFirst();
            assertThat(problem.code()).isEqualTo(CertificateCode.UNREADABLE);
            assertThat(problem.toString()).doesNotContain("BEGIN");
        }
    }

    private Result<ServerCertificate> read(String pem, Instant now, String... hosts) {
        return at(now).read(SecretName.of("edge-tls"), Secret.of(pem), List.of(hosts));
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
