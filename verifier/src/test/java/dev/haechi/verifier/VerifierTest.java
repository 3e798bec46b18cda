package dev.haechi.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.DoorName;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.claim.Witness;
import dev.haechi.verifier.form.CertificateText;
import dev.haechi.verifier.packets.Box;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
    private static final Claim CLOSED =
            new Claim(
                    new End.Internet(), new End.InZone(Zone.DATA), ServiceSet.ALL, Through.PROXIES);
    private static final Claim DMZ_TO_DATA =
            new Claim(
                    new End.InZone(Zone.DMZ),
                    new End.InZone(Zone.DATA),
                    ServiceSet.ALL,
                    Through.PACKETS);

    private static final Claim BLOCKS =
            new Claim(
                    new End.AnyOf(List.of(new End.Internet(), block("10.0.0.0/24"))),
                    new End.AnyOf(List.of(block("10.0.2.0/24"), block("10.0.2.4/31"))),
                    ServiceSet.ALL,
                    Through.PROXIES);

    private static final String WITHOUT_ACL = ",\n    \"acl\": \"around\"";
    private static final String WEB_SENDS =
            "\"EGRESS\", \"peer\": {\"group\": \"ga\"}, \"services\": \"tcp/8080\"";
    private static final String WEB_SENDS_ANYTHING =
            "\"EGRESS\", \"peer\": {\"addresses\": [\"0.0.0.0/0\"]}, \"services\": \"any\"";

    @Test
    void a_certificate_holds_for_its_landscape_and_names_what_was_read() {
        var verified = verify(text(CLOSED), Estate.document()).orThrow();

        assertThat(verified.claim()).isEqualTo(CLOSED);
        assertThat(verified.features())
                .containsExactly(
                        Feature.LOCAL_ROUTE,
                        Feature.INTERNET_GATEWAY,
                        Feature.FLOATING_IP,
                        Feature.SECURITY_GROUP,
                        Feature.GROUP_REFERENCE,
                        Feature.NETWORK_ACL);
        assertThat(verified.doors()).isZero();
    }

    @Test
    void what_reaches_gets_no_certificate_and_the_packet_is_named() {
        var claim =
                new Claim(
                        new End.InSubnet(SubnetId.of("middle")),
                        new End.OnInstance(InstanceId.of("db")),
                        ServiceSet.ALL,
                        Through.PACKETS);

        var problem = onlyProblem(Verifier.issue(Estate.landscape(), claim));

        assertThat(problem.code().key()).isEqualTo("VER-201");
        assertThat(problem.arguments()).first().isEqualTo("db");
        assertThat(problem.arguments().get(1).toString())
                .isEqualTo("tcp/5432 10.0.1.4/32 → 10.0.2.4/32");
    }

    @Test
    void other_services_of_the_same_two_are_certified() {
        var claim =
                new Claim(
                        new End.InSubnet(SubnetId.of("middle")),
                        new End.OnInstance(InstanceId.of("db")),
                        ServiceSet.tcp(22),
                        Through.PACKETS);

        assertThat(verify(text(claim), Estate.document()).problems()).isEmpty();
    }

    @Test
    void a_witness_is_small_where_the_filters_of_receivers_suffice() {
        var witness = certificate(DMZ_TO_DATA).witness();

        assertThat(witness.size()).isEqualTo(3);
        assertThat(witness.packets().keySet().stream().map(Place::id))
                .containsExactly("internet", "front", "v");
    }

    @Test
    void a_claim_that_rests_on_what_senders_may_send_is_certified() {
        var open =
                Estate.changed(
                        "\"peer\": {\"group\": \"ga\"}, \"services\": \"tcp/5432\"",
                        "\"peer\": {\"addresses\": [\"10.0.0.0/8\"]}, \"services\": \"tcp/5432\"");
        var landscape = Estate.landscape(open);
        var claim =
                new Claim(
                        new End.OnInstance(InstanceId.of("web")),
                        new End.OnInstance(InstanceId.of("db")),
                        ServiceSet.ALL,
                        Through.PACKETS);

        var text = CertificateText.write(Verifier.issue(landscape, claim).orThrow());

        assertThat(verify(text, open).problems()).isEmpty();
    }

    @Test
    void a_block_receives_at_its_own_addresses_and_at_floating_ips() {
        for (var some : List.of("10.0.0.4/32", "203.0.113.9/32")) {
            var claim = new Claim(new End.Internet(), block(some), ServiceSet.ALL, Through.PACKETS);

            var problem = onlyProblem(Verifier.issue(Estate.landscape(), claim));

            assertThat(problem.code().key()).isEqualTo("VER-201");
            assertThat(problem.arguments()).first().isEqualTo("web");
        }
    }

    @Test
    void every_one_of_several_has_to_be_there() {
        var several = new End.AnyOf(List.of(new End.InZone(Zone.DATA), block("172.16.0.0/12")));
        var claim = new Claim(new End.Internet(), several, ServiceSet.ALL, Through.PACKETS);

        var problem = onlyProblem(Verifier.issue(Estate.landscape(), claim));

        assertThat(problem.code().key()).isEqualTo("VER-006");
        assertThat(problem.arguments()).containsExactly("172.16.0.0/12");
    }

    @Test
    void the_witness_of_a_narrow_block_shows_nothing_of_a_wider_one() {
        var narrow =
                certificate(
                        new Claim(
                                new End.Internet(),
                                block("10.0.2.0/24"),
                                ServiceSet.ALL,
                                Through.PACKETS));
        var wide =
                new Claim(
                        new End.Internet(), block("10.0.0.0/16"), ServiceSet.ALL, Through.PACKETS);
        var patched =
                CertificateText.write(new Certificate(narrow.landscape(), wide, narrow.witness()));

        assertThat(verify(CertificateText.write(narrow), Estate.document()).problems()).isEmpty();
        assertThat(key(verify(patched, Estate.document()))).isEqualTo("VER-102");
    }

    private static End block(String text) {
        return new End.InBlock(Cidr.parse(text));
    }

    @Test
    void a_certificate_for_another_landscape_is_refused() {
        var other = Estate.changed("\"services\": \"tcp/443\"", "\"services\": \"tcp/80\"");

        assertThat(key(verify(text(CLOSED), other))).isEqualTo("VER-004");
    }

    @Test
    void one_added_rule_that_opens_the_flow_is_found_although_the_digest_was_patched() {
        var closed = Estate.changed(WITHOUT_ACL, "", WEB_SENDS, WEB_SENDS_ANYTHING);
        var opened =
                Estate.changed(
                        WITHOUT_ACL,
                        "",
                        WEB_SENDS,
                        WEB_SENDS_ANYTHING,
                        "{\"id\": \"d1\",",
                        "{\"id\": \"d0\", \"direction\": \"INGRESS\", \"peer\": {\"addresses\":"
                                + " [\"0.0.0.0/0\"]}, \"services\": \"tcp/22\"}, {\"id\": \"d1\",");
        var before = Verifier.issue(Estate.landscape(closed), DMZ_TO_DATA).orThrow();

        assertThat(verify(CertificateText.write(before), closed).problems()).isEmpty();
        assertThat(key(verify(patched(before, opened), opened))).isEqualTo("VER-102");
    }

    static Stream<Claim> closed() {
        return Stream.of(CLOSED, BLOCKS);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void every_byte_counts(Claim claim) {
        var text = text(claim);
        var bytes = text.getBytes(UTF_8);

        for (int i = 0; i < bytes.length; i++) {
            for (int flip : new int[] {1, 32}) {
                var changed = bytes.clone();
                changed[i] ^= (byte) flip;
                var read = Source.decode("proof.json", changed);
                assertThat(read.then(source -> verify(source, Estate.document())))
                        .as("byte %s of %s", i, flip)
                        .isInstanceOf(Result.Failed.class);
            }
        }
    }

    @Test
    void a_byte_that_is_added_or_left_out_counts_too() {
        var text = text(CLOSED);

        assertThat(key(verify(text + "\n", Estate.document()))).isEqualTo("VER-003");
        assertThat(key(verify(text.replace(",\n", ", \n"), Estate.document())))
                .isEqualTo("VER-003");
        assertThat(key(verify(text.replaceFirst("\"doors\": \\[\\],\n", ""), Estate.document())))
                .isEqualTo("VER-002");
    }

    @Test
    void what_is_no_certificate_is_told_so() {
        assertThat(key(verify("{\"kind\": \"Landscape\"}", Estate.document())))
                .isEqualTo("VER-001");
    }

    @Test
    void a_landscape_with_something_unknown_is_refused_by_its_name() {
        var strange = Estate.changed("\"environment\"", "\"meshes\": [], \"environment\"");

        var problem = onlyProblem(verify(text(CLOSED), strange));

        assertThat(problem.code().key()).isEqualTo("VER-005");
        assertThat(Language.ENGLISH.say(problem))
                .isEqualTo(
                        "the checker has no rule for 'meshes' of a landscape, so that it cannot"
                                + " say what that lets through");
        assertThat(Language.KOREAN.say(problem)).contains("'meshes'");
        assertThat(problem.origin()).isPresent();
    }

    @Test
    void something_unknown_deep_inside_is_refused_too() {
        var strange =
                Estate.changed("\"forwards\": false}]", "\"forwards\": false, \"tap\": true}]");

        assertThat(key(verify(text(CLOSED), strange))).isEqualTo("VER-005");
    }

    @Test
    void a_zone_that_a_subnet_may_be_of_is_a_missing_fact() {
        var open = Estate.changed("\"zone\": \"APP\", ", "");

        var problem = onlyProblem(Verifier.issue(Estate.landscape(open), CLOSED));

        assertThat(problem.code().key()).isEqualTo("VER-007");
        assertThat(problem.arguments()).containsExactly("DATA", "middle");
    }

    @Test
    void a_role_that_is_not_known_could_be_that_of_a_proxy() {
        var open = Estate.changed(" \"role\": \"WEB\",", "");
        var claim =
                new Claim(
                        new End.Internet(),
                        new End.OnInstance(InstanceId.of("app")),
                        ServiceSet.ALL,
                        Through.PROXIES);

        var problem = onlyProblem(Verifier.issue(Estate.landscape(open), claim));

        assertThat(problem.code().key()).isEqualTo("VER-202");
        assertThat(problem.arguments()).containsExactly("app", "web");
    }

    @Test
    void a_claim_about_nobody_is_refused() {
        var claim =
                new Claim(
                        new End.Internet(),
                        new End.InZone(Zone.SEC),
                        ServiceSet.ALL,
                        Through.PACKETS);

        assertThat(onlyProblem(Verifier.issue(Estate.landscape(), claim)).code().key())
                .isEqualTo("VER-006");
    }

    @Test
    void a_witness_that_leaves_out_what_is_sent_is_refused() {
        var nothing = new Witness(new TreeSet<>(), new TreeMap<>());

        assertThat(key(verify(forged(nothing), Estate.document()))).isEqualTo("VER-101");
    }

    @Test
    void a_witness_with_doors_or_places_of_another_landscape_is_refused() {
        var door = new TreeSet<>(List.of(new DoorName(false, "nowhere")));
        var place = new TreeMap<Place, List<Box>>();
        place.put(new Place(Way.OPENING, Place.Spot.SUBNET, "nowhere"), List.of(Box.ALL));

        assertThat(key(verify(forged(new Witness(door, new TreeMap<>())), Estate.document())))
                .isEqualTo("VER-104");
        assertThat(key(verify(forged(new Witness(new TreeSet<>(), place)), Estate.document())))
                .isEqualTo("VER-105");
    }

    private static Certificate certificate(Claim claim) {
        return Verifier.issue(Estate.landscape(), claim).orThrow();
    }

    private static String text(Claim claim) {
        return CertificateText.write(certificate(claim));
    }

    private static String forged(Witness witness) {
        var digest = LandscapeDigest.of(Estate.landscape());
        return CertificateText.write(new Certificate(digest, DMZ_TO_DATA, witness));
    }

    private static String patched(Certificate before, Node document) {
        var digest = LandscapeDigest.of(Estate.landscape(document));
        return CertificateText.write(new Certificate(digest, before.claim(), before.witness()));
    }

    private static Result<Verified> verify(String certificate, Node landscape) {
        return verify(new Source("proof.json", certificate), landscape);
    }

    private static Result<Verified> verify(Source certificate, Node landscape) {
        return Verifier.verify(certificate, landscape);
    }

    private static String key(Result<?> result) {
        return onlyProblem(result).code().key();
    }

    private static Problem onlyProblem(Result<?> result) {
        assertThat(result.problems()).hasSize(1);
        return result.problems().getFirst();
    }
}
