package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.binaries.BinariesAnswer;
import dev.haechi.app.change.ApplyAnswer;
import dev.haechi.app.change.Difference;
import dev.haechi.app.change.DriftAnswer;
import dev.haechi.app.deploy.DeployAnswer;
import dev.haechi.app.deploy.RollbackAnswer;
import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.environment.RouteUrl;
import dev.haechi.app.environment.ServiceStatus;
import dev.haechi.app.environment.Status;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.logs.BuildLogAnswer;
import dev.haechi.app.logs.LogLine;
import dev.haechi.app.logs.LogsAnswer;
import dev.haechi.app.probe.SentAnswer;
import dev.haechi.app.up.UpAnswer;
import dev.haechi.cli.output.Format;
import dev.haechi.cli.output.View;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every answer in JSON is what its published schema says, and every schema has an answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonAnswersTest {
    private static final Path BANK = Path.of("../examples/demo-bank").toAbsolutePath().normalize();
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** By schema; some have several. */
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    @BeforeAll
    void every_command_answers() throws IOException {
        try (var state = KnownState.make()) {
            designs(state);
            platform(state);
        }
        livesOfEnvironments();
        changes();
        deliveries();
    }

    @AfterAll
    void nothing_is_left() {
        answers.clear();
    }

    @TestFactory
    List<DynamicTest> every_answer_is_what_its_schema_says() {
        var tests = new ArrayList<DynamicTest>();
        answers.forEach(
                (schema, all) ->
                        all.forEach(
                                json ->
                                        tests.add(
                                                DynamicTest.dynamicTest(
                                                        schema, () -> holds(schema, json)))));
        return tests;
    }

    private static void holds(String schema, String json) {
        assertThat(JsonSchemas.against(schema, json)).as(json).isEmpty();
    }

    @Test
    void every_schema_is_tried_and_has_its_line_in_the_list() throws IOException {
        var list = Files.readString(JsonSchemas.FOLDER.resolve("README.md"));

        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(JsonSchemas.all());
        assertThat(JsonSchemas.all())
                .allMatch(name -> list.contains("[" + name + ".schema.json]"), "is in the list");
    }

    @Test
    void a_member_that_is_missing_misspelt_or_unknown_is_noticed() {
        assertThat(JsonSchemas.against("down", "{\"environment\":\"x\",\"forgotten\":false}"))
                .isEmpty();
        assertThat(JsonSchemas.against("down", "{\"environment\":\"x\"}")).isNotEmpty();
        assertThat(
                        JsonSchemas.against(
                                "down", "{\"environment\":\"x\",\"forgotten\":false,\"more\":1}"))
                .isNotEmpty();
    }

    private void designs(KnownState state) throws IOException {
        var bank = BANK.toString();
        add("check", state.run("check", bank, "-o", "json"));
        add("reach", state.run("reach", "-f", bank, "-o", "json"));
        for (var ends : List.of("web accounts tcp/8081", "web accounts-db tcp/5432")) {
            var words = ends.split(" ", -1);
            add(
                    "trace",
                    state.run(
                            "trace", words[0], words[1], "--port", words[2], "-f", bank, "-o",
                            "json"));
            add(
                    "explain",
                    state.run(
                            "explain", words[0], words[1], "--port", words[2], "-f", bank, "-o",
                            "json"));
        }
        certificates(state, bank);
        new ManifestAnswers(state, BANK.resolveSibling(""), this::add).all();
        for (var one : ManifestLines.of(BANK.resolveSibling(""))) {
            add(one.schema(), state.run(one.words().toArray(String[]::new)));
        }
        questions(state, bank);
        add("doctor", state.run("doctor", "-o", "json"));
        kubeconfigs(state);
        add("init", state.run("init", "first", "-o", "json"));
        add("plan", state.run("plan", "-f", "haechi.yaml", "-o", "json"));
        add("problems", state.run("check", "nowhere", "-o", "json"));
        Files.writeString(state.parent().resolve("broken.yaml"), "kind: Blueprimt\n");
        add("problems", state.run("check", "broken.yaml", "-o", "json"));
    }

    /** One that leads to a name without address, one that is none, and one that is not there. */
    private void kubeconfigs(KnownState state) {
        for (var file : List.of("kubelet.conf", "pasted.conf", "none.conf")) {
            var path = BANK.resolveSibling("kubeconfigs").resolve(file).toString();
            add("doctor-kubeconfig", state.run("doctor", "--kubeconfig", path, "-o", "json"));
        }
    }

    /** One that is written and checked, and one that is not because something arrives. */
    private void certificates(KnownState state, String bank) throws IOException {
        var proof = state.parent().resolve("proof.json").toString();
        for (var sender : List.of("internet", "accounts")) {
            add(
                    "reach-certificate",
                    state.run(
                            "reach",
                            "--from",
                            sender,
                            "--to",
                            "accounts-db",
                            "--certificate",
                            proof,
                            "--through",
                            "packets",
                            "-f",
                            bank,
                            "-o",
                            "json"));
        }
        add("verify-proof", state.run("verify-proof", proof, bank, "-o", "json"));
    }

    private void questions(KnownState state, String bank) throws IOException {
        var whole = Files.readString(BANK.resolve("haechi.yaml"));
        var fewer = whole.replace("calls: [accounts-db]", "");
        assertThat(fewer).isNotEqualTo(whole);
        Files.writeString(state.parent().resolve("fewer.yaml"), fewer);
        add("diff", state.run("diff", bank, "fewer.yaml", "-o", "json"));
        add("diff", state.run("diff", bank, bank, "-o", "json"));
        Files.writeString(
                state.parent().resolve("net.json"),
                LandscapeJson.write(RandomLandscapes.EVERYTHING.landscape(7)));
        add("exposed", state.run("exposed", "-f", bank, "-o", "json"));
        add("exposed", state.run("exposed", "-f", "net.json", "-o", "json"));
        for (var place : List.of("edge", "web", "bastion")) {
            add(
                    "waypoint",
                    state.run(
                            "waypoint",
                            "internet",
                            "web",
                            "--through",
                            place,
                            "-f",
                            bank,
                            "-o",
                            "json"));
        }
        add("blast", state.run("blast", "web", "-f", bank, "-o", "json"));
        add("lint", state.run("lint", bank, "-o", "json"));
        add("lint", state.run("lint", "net.json", "-o", "json"));
    }

    private void platform(KnownState state) {
        var elsewhere = state.parent().resolve("elsewhere");
        add("status-all", state.runIn(elsewhere, "status", "-o", "json"));
        var env = "--env=verbs-bank";
        add("secret-set", state.runReading("v", "secret", "set", "a-secret", env, "-o", "json"));
        add("secret-list", state.run("secret", "list", env, "-o", "json"));
        add("secret-remove", state.run("secret", "remove", "a-secret", env, "-o", "json"));
        var token = state.run("token", "create", env, "--person", "kim", "-o", "json");
        add("token-create", token);
        add("token-list", state.run("token", "list", env, "-o", "json"));
        var id = token.out().replaceAll("(?s).*\"id\" : \"([0-9a-f]+)\".*", "$1");
        add("token-revoke", state.run("token", "revoke", id, env, "-o", "json"));
        add("audit-list", state.run("audit", "list", "-o", "json"));
        add("audit-verify", state.run("audit", "verify", "-o", "json"));
        add("audit-head", state.run("audit", "head", "-o", "json"));
        add("backup", state.run("backup", "bank.backup", "-o", "json"));
        var there = state.parent().resolve("there");
        add("restore", state.runOn(there, "", "restore", "bank.backup", "-o", "json"));
    }

    /** What these ask needs a kernel: the answers are made here, and written as commands do. */
    private void livesOfEnvironments() {
        var urls = List.of(new RouteUrl("web", "https://bank.example:8443/test/"));
        var probe =
                new ProbeAnswer(9, 4, 3, 4, List.of("could not be sent"), List.of("web-1 → db-1"));
        written("up", new UpAnswer("bank", 3, List.of("web"), List.of("web", "db"), urls, probe));
        written("down", new TakeDown.DownAnswer("bank", true));
        written("probe", probe);
        written(
                "probe-flows",
                new SentAnswer(
                        "bank",
                        List.of(
                                new SentAnswer.Sent(
                                        "edge-1",
                                        "db-1",
                                        "10.0.0.2",
                                        "10.0.2.2",
                                        "tcp/5432",
                                        SentAnswer.Seen.BLOCKED,
                                        true,
                                        Disposition.DENIED_OUT))));
        written(
                "status",
                new Status.StatusAnswer(
                        "bank",
                        EnvironmentState.UP.name(),
                        "/srv/bank/haechi.yaml",
                        urls,
                        List.of(known(), unknown()),
                        List.of(
                                new Status.RunStatus(
                                        1, "web", "0123456789ab", "kim", "RUNNING", "building"))));
    }

    private static ServiceStatus known() {
        return new ServiceStatus(
                "web",
                2,
                2,
                6,
                Optional.of("bank/web:0123456789ab"),
                Optional.of(2),
                Optional.of(12.5),
                Optional.of(0.01),
                Optional.of(25L));
    }

    private static ServiceStatus unknown() {
        return new ServiceStatus(
                "db",
                0,
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void changes() {
        var difference =
                new Difference("update", "security group web", List.of("missing in …", "+ \"x\""));
        written("apply", new ApplyAnswer("bank", "a".repeat(64), 3));
        written(
                "drift",
                new DriftAnswer(
                        "bank",
                        List.of(difference),
                        List.of(new DriftAnswer.Missing("web", 0, 2))));
    }

    private void deliveries() {
        for (var state : DeployAnswer.State.values()) {
            written(
                    "deploy",
                    new DeployAnswer(
                            "bank", "web", COMMIT, Optional.of(7L), state, Optional.of("lee")));
        }
        written(
                "deploy",
                new DeployAnswer(
                        "bank",
                        "web",
                        COMMIT,
                        Optional.empty(),
                        DeployAnswer.State.SERVES,
                        Optional.empty()));
        written(
                "rollback",
                new RollbackAnswer("bank", "web", Optional.of(4L), 2, "web:1", Optional.of(5L)));
        written(
                "rollback",
                new RollbackAnswer("bank", "web", Optional.empty(), 2, "web:1", Optional.empty()));
        written(
                "kubernetes-build",
                new BinariesAnswer(
                        "1.36",
                        "/cache",
                        Distribution.Place.CACHE,
                        List.of(new BinariesAnswer.Binary("kubelet", "1.36.3")),
                        List.of("kubelet")));
        var line = new LogLine("web-1", "이체 완료");
        written("logs", new LogsAnswer("bank", "web", List.of(line)));
        written("logs-follow", line);
        written("logs-build", new BuildLogAnswer("bank", "web", "0123456789ab", List.of("STEP 1")));
    }

    private void add(String schema, CommandLineRun run) {
        answers.computeIfAbsent(schema, _ -> new ArrayList<>()).add(run.out());
    }

    private <T> void written(String schema, T answer) {
        var console = CommandLineRun.capturing();
        new View(console.console(), Language.ENGLISH, Format.JSON).answer(answer, (_, _) -> "");
        answers.computeIfAbsent(schema, _ -> new ArrayList<>()).add(console.out());
    }
}
