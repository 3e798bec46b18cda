package dev.haechi.server;

import dev.haechi.app.notice.Telling;
import dev.haechi.text.Language;
import dev.haechi.text.Outage;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Result;
import dev.haechi.wiring.server.ServerParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs the server in the foreground until it is told to stop (SIGTERM, SIGINT). */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int OUTSIDE = 3;

    private Main() {}

    /** The state folder, the address, TLS and the language come from the process's environment. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var language =
                Language.tryParse(environment.getOrDefault("LANG", "en")).orElse(Language.ENGLISH);
        switch (Listening.of(environment)) {
            case Result.Ok<Optional<Listening>>(var listening) ->
                    run(environment, language, listening);
            case Result.Failed<Optional<Listening>>(var problems) -> end(problems, language);
        }
    }

    /** Starts a server; closing the context stops it, gracefully. */
    static ConfigurableApplicationContext start(
            Map<String, String> environment, Telling.Pace pace, Optional<Listening> listening) {
        var parts = ServerParts.open(environment, pace, LOG::error);
        boolean started = false;
        try {
            var application = new SpringApplication(Doors.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(properties());
            application.addInitializers(
                    context -> register((GenericApplicationContext) context, parts, listening));
            var context = application.run();
            started = true;
            return context;
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private static void register(
            GenericApplicationContext context, ServerParts parts, Optional<Listening> listening) {
        context.registerBean(ServerParts.class, () -> parts);
        listening.ifPresent(
                one -> context.registerBean(PublicDoor.class, () -> new PublicDoor(one)));
    }

    /** The door for others, when there is one. */
    private record PublicDoor(Listening listening)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addAdditionalConnectors(Connectors.of(listening));
        }
    }

    private static void run(
            Map<String, String> environment, Language language, Optional<Listening> listening) {
        try {
            start(environment, Telling.Pace.usual(language), listening);
        } catch (ConnectorStartFailedException e) {
            var place = environment.getOrDefault("HAECHI_LISTEN", "its socket");
            end(
                    List.of(
                            Problem.of(
                                    ServerCode.PORT_TAKEN, place, String.valueOf(e.getMessage()))),
                    language);
        } catch (RuntimeException e) {
            if (!(e instanceof Outage)) {
                throw e;
            }
            LOG.error("{}", e.getMessage());
            System.exit(OUTSIDE);
        }
    }

    private static Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "8s");
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        properties.put("server.shutdown", "graceful");
        properties.put("spring.web.error.include-message", "never");
        properties.put("logging.level.root", "warn");
        // It closes its socket's file twice, and warns of the second time.
        properties.put("logging.level.org.apache.tomcat.util.net.NioEndpoint", "error");
        return properties;
    }

    private static void end(List<Problem> problems, Language language) {
        LOG.error("{}", new ProblemText(language, List.of()).all(problems));
        System.exit(problems.getFirst().code().family().exitCode());
    }
}
