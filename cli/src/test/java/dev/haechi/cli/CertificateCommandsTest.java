package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reach --certificate} and {@code verify-proof}, on the example that everybody has. */
class CertificateCommandsTest {
    private static final String BANK =
            Path.of("../examples/demo-bank").toAbsolutePath().normalize().toString();

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void a_certificate_is_written_and_verifies_against_the_blueprint_and_its_landscape()
            throws IOException {
        var written = certify("internet", "DATA");
        var landscape = haechi("check", BANK, "--output", "json").out();
        Files.writeString(folder.resolve("landscape.json"), landscape);

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out())
                .startsWith(
                        "Nothing from the internet reaches zone DATA (any service, through proxies"
                                + " too).\n")
                .endsWith("Written: proof.json\n");
        for (var about : new String[] {BANK, "landscape.json"}) {
            var verified = haechi("verify-proof", "proof.json", about);
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(verified.out())
                    .startsWith("Nothing from the internet reaches zone DATA")
                    .contains("Covered: ")
                    .contains("security groups");
        }
        assertThat(haechi("verify-proof", "proof.json", BANK, "--lang", "ko").out())
                .startsWith("인터넷에서 영역 DATA에 닿는 것이 없습니다")
                .contains("보안 그룹");
    }

    @Test
    void where_something_arrives_its_packet_is_shown_and_nothing_is_written() {
        var run = certify("accounts", "accounts-db");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        "No certificate: something from service accounts reaches service"
                                + " accounts-db")
                .contains("tcp/5432");
        assertThat(folder.resolve("proof.json")).doesNotExist();
    }

    @Test
    void services_and_the_kind_of_way_are_part_of_the_claim() {
        var other = certify("accounts", "accounts-db", "--services", "tcp/22");
        var proxied = certify("internet", "web");
        var packets = certify("internet", "web", "--through", "packets");

        assertThat(other.exitCode()).as(other.err()).isZero();
        assertThat(other.out()).contains("(tcp/22, through proxies too)");
        assertThat(proxied.exitCode()).isEqualTo(1);
        assertThat(packets.exitCode()).as(packets.err()).isZero();
        assertThat(packets.out()).contains("(any service, by packets)");
    }

    @Test
    void blocks_and_several_names_are_claimed_about_together() {
        var written = certify("internet,10.0.0.0/8,web", "10.20.20.0/24", "--services", "tcp/3389");
        var many = certify("web,accounts", "web,accounts-db");

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out())
                .startsWith(
                        "Nothing from internet, 10.0.0.0/8, web reaches whatever inside has an"
                                + " address of 10.20.20.0/24 (tcp/3389, through proxies too).\n");
        assertThat(haechi("verify-proof", "proof.json", BANK).exitCode()).isZero();
        assertThat(many.exitCode()).isEqualTo(1);
        assertThat(many.out()).startsWith("No certificate: something from web, accounts reaches");
    }

    @Test
    void a_changed_byte_is_refused() throws IOException {
        certify("internet", "DATA");
        var text = Files.readString(folder.resolve("proof.json"));
        Files.writeString(folder.resolve("proof.json"), text.replace("10.", "11."));

        var run = haechi("verify-proof", "proof.json", BANK);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("VER-003 ");
    }

    @Test
    void another_landscape_is_refused() {
        certify("internet", "DATA");
        var minimal = Path.of("../examples/minimal").toAbsolutePath().normalize().toString();

        var run = haechi("verify-proof", "proof.json", minimal);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("VER-004 ");
    }

    @Test
    void a_certificate_is_about_senders_and_receivers_by_name() {
        assertThat(haechi("reach", "-f", BANK, "--certificate", "p").err()).startsWith("APP-243 ");
        assertThat(certify("mars", "DATA").err()).startsWith("APP-241 ");
        assertThat(certify("web", "internet").err()).startsWith("APP-242 ");
        assertThat(certify("web", "DATA", "--services", "x/y/z").err()).startsWith("APP-202 ");
    }

    /** The commands of docs/certificate.md, one after the other. */
    @Test
    void what_the_document_shows_works() throws IOException {
        var text = Files.readString(Path.of("../docs/certificate.md"));
        var commands = SHELL.matcher(text);
        assertThat(commands.find()).isTrue();
        for (var line : commands.group(1).lines().toList()) {
            var parts = line.replace("examples/demo-bank", BANK).split(" > ", -1);
            var words = List.of(parts[0].split(" ", -1));
            var run = haechi(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(run.exitCode()).as(line + "\n" + run.err()).isZero();
            if (parts.length == 2) {
                Files.writeString(folder.resolve(parts[1]), run.out());
            }
        }
    }

    @Test
    void what_is_about_certificates_is_not_ignored_without_one() {
        var run = haechi("reach", "-f", BANK, "--services", "tcp/22");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("--certificate");
    }

    @Test
    void a_file_that_cannot_be_written_is_a_problem() {
        var run =
                haechi(
                        "reach",
                        "-f",
                        BANK,
                        "--from",
                        "internet",
                        "--to",
                        "DATA",
                        "--certificate",
                        "no/such/folder/proof.json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("CLI-011 ");
        assertThat(run.out()).isEmpty();
    }

    private CommandLineRun certify(String from, String to, String... more) {
        var words = new ArrayList<String>();
        words.addAll(List.of("reach", "-f", BANK, "--from", from, "--to", to));
        words.addAll(List.of("--certificate", "proof.json"));
        words.addAll(List.of(more));
        return haechi(words.toArray(String[]::new));
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C.UTF-8"), "", arguments);
    }
}
