package dev.haechi.server;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.lease.Leases;
import dev.haechi.access.token.TokenMint;
import dev.haechi.git.HostedRepositories;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.network.Stage;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresTokens;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Language;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on a free port of loopback, with a real database and one environment per test. */
final class RunningServer implements AutoCloseable {
    static final ServiceName WEB = ServiceName.of("web");
    private static final List<Person> PEOPLE =
            List.of(
                    person("kim", PersonRole.DEVELOPER),
                    person("lee", PersonRole.APPROVER, PersonRole.OPERATOR),
                    person("park", PersonRole.AUDITOR));

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningServer() {
        TestPostgres.database();
        var home = TestPostgres.home().path().toString();
        this.context =
                Main.start(
                        Map.of("HAECHI_HOME", home),
                        Language.ENGLISH,
                        new Listening("127.0.0.1", 0, Optional.empty()));
    }

    private static Person person(String name, PersonRole... roles) {
        return new Person(PersonName.of(name), List.of(roles), name);
    }

    Database database() {
        return TestPostgres.database();
    }

    String url(String path) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port")
                + path;
    }

    /** A known environment whose service {@code web} is built from a folder's repository. */
    EnvironmentName environment(Stage stage, Path folder) throws IOException {
        var name = TestPostgres.fresh();
        var git = GitCli.init(folder.resolve("web"));
        git.commit("Dockerfile", "FROM haechi/base\n");
        var leases = new PostgresLeases(database());
        var answer = leases.acquire(name, "test", Duration.ofMinutes(1));
        var lease = ((Leases.Answer.Granted) answer).lease();
        new PostgresEnvironments(database())
                .put(
                        lease,
                        new EnvironmentRecord(
                                name,
                                stage,
                                folder.resolve("blueprint.yaml").toString(),
                                blueprint(name, stage),
                                PEOPLE,
                                EnvironmentState.UP));
        leases.release(lease);
        new HostedRepositories(TestPostgres.home().repositories())
                .follow(
                        name,
                        WEB,
                        new ImageSource.Built("web", "main", "Dockerfile", Optional.empty()),
                        folder,
                        Optional.empty())
                .orThrow();
        return name;
    }

    private static String blueprint(EnvironmentName name, Stage stage) {
        return """
        apiVersion: haechi.dev/v1
        kind: Blueprint
        metadata: { name: %s }
        spec:
          environment: %s
          cloud: { provider: local }
          services:
            - name: web
              zone: APP
              source: { git: "./web", branch: main }
              port: 8080
              health: /healthz
          people:
            - { name: kim, roles: [developer] }
            - { name: lee, roles: [approver, operator] }
            - { name: park, roles: [auditor] }
        """
                .formatted(name, stage.name().toLowerCase(Locale.ROOT));
    }

    /** A token of a person, for an hour. */
    Secret token(EnvironmentName environment, String person) {
        return new TokenMint(
                        new PostgresTokens(database()), Clock.systemUTC(), new SecureRandom())
                .mint(
                        environment,
                        PEOPLE,
                        PersonName.of(person),
                        List.of(),
                        Duration.ofHours(1))
                .orThrow()
                .shown();
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url(path))), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
