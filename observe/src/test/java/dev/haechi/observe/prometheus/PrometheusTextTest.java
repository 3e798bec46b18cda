package dev.haechi.observe.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Golden;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusTextTest {
    private static final ScrapePlan PLAN =
            new ScrapePlan(
                    EnvironmentName.of("demo-bank"),
                    List.of(
                            scrape("edge", Workload.Kind.EDGE, 1, "10.20.0.10", 9113),
                            scrape("accounts", Workload.Kind.SERVICE, 2, "10.20.10.10", 8081),
                            scrape("보고서", Workload.Kind.SERVICE, 1, "fd00:14::a", 8080),
                            scrape("node", Workload.Kind.NODE_EXPORTER, 1, "10.20.30.9", 9100)),
                    List.of(point("alertmanager-1", "10.20.30.11", 9093)));

    private static final URI SERVER = URI.create("http://10.20.30.12:8443/api/alerts");

    @TempDir Path folder;

    @Test
    void the_configuration_scrapes_every_slot_by_its_name() {
        Golden.assertSame(golden("prometheus.yml"), PrometheusTextTest::configuration);
    }

    @Test
    void the_rules_alert_on_dead_and_failing_services() {
        Golden.assertSame(golden("rules.yml"), () -> AlertRules.rules(PLAN, Pace.USUAL));
    }

    @Test
    void alerts_go_to_the_server_with_a_token_from_a_file() {
        Golden.assertSame(golden("alertmanager.yml"), PrometheusTextTest::alertmanager);
    }

    @Test
    void prometheus_itself_accepts_them() throws IOException, InterruptedException {
        Programs.assumed("promtool", "amtool");
        var rules = write("rules.yml", AlertRules.rules(PLAN, Pace.USUAL));
        var text = PrometheusText.configuration(PLAN, Pace.USUAL, rules.toString());

        accepts("promtool", "check", "config", write("prometheus.yml", text).toString());
        accepts("promtool", "check", "rules", "--lint-fatal", rules.toString());
        accepts("amtool", "check-config", write("alertmanager.yml", alertmanager()).toString());
    }

    @Test
    void a_name_or_path_cannot_break_out_of_its_place() {
        var plan =
                new ScrapePlan(
                        EnvironmentName.of("x"),
                        List.of(
                                new Scrape(
                                        ServiceName.of("a"),
                                        Workload.Kind.SERVICE,
                                        "/m\"\n- job_name: \"evil\\",
                                        List.of(),
                                        1)),
                        List.of());

        var text = PrometheusText.configuration(plan, Pace.USUAL, "/r\t.yml");

        assertThat(TreeReader.read(new Source("p.yaml", text)).problems()).isEmpty();
        assertThat(text.lines()).noneMatch(line -> line.startsWith("- job_name"));
    }

    private void accepts(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String configuration() {
        return PrometheusText.configuration(PLAN, Pace.USUAL, "/etc/haechi/rules.yml");
    }

    private static String alertmanager() {
        return AlertmanagerText.configuration(SERVER, "/run/secrets/alertmanager-token");
    }

    private static Path golden(String name) {
        return Golden.folder("prometheus").resolve(name);
    }

    private static Scrape scrape(
            String service, Workload.Kind kind, int least, String address, int port) {
        return new Scrape(
                ServiceName.of(service),
                kind,
                "/metrics",
                List.of(point(service + "-1", address, port)),
                least);
    }

    private static ScrapePoint point(String instance, String address, int port) {
        return new ScrapePoint(InstanceId.of(instance), Address.parse(address), Port.of(port));
    }
}
