package dev.haechi.server;

import dev.haechi.text.Language;
import dev.haechi.text.Outage;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Result;
import dev.haechi.wiring.server.ServerParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.ApplicationPidFileWriter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs the server in the foreground until it is told to stop (SIGTERM, SIGINT). */
public final class Main {

    private Main() {}

    /** The state folder, the address, TLS and the language come from the process's environment. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var language = language(environment);
        switch (Listening.of(environment)) {
            case Result.Ok<Listening>(var listening) -> run(environment, language, listening);
            case Result.Failed<Listening>(var problems) -> end(problems, language);
        }
    }

    /** Starts a server; closing the context stops it, gracefully. */
    static ConfigurableApplicationContext start(
            Map<String, String> environment, Language language, Listening listening) {
        var log = LoggerFactory.getLogger(Main.class);
        var parts = ServerParts.open(environment, language, log::error);
        boolean started = false;
        try {
            var application = new SpringApplication(Doors.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(properties(listening));
            application.addListeners(
                    new ApplicationPidFileWriter(
                            parts.runFolder().resolve("server.pid").toString()));
            application.addInitializers(
                    context ->
                            ((GenericApplicationContext) context)
                                    .registerBean(ServerParts.class, () -> parts));
            var context = application.run();
            started = true;
            return context;
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private static void run(
            Map<String, String> environment, Language language, Listening listening) {
        try {
            start(environment, language, listening);
        } catch (PortInUseException e) {
            end(
                    List.of(
                            Problem.of(
                                    ServerCode.PORT_TAKEN, e.getPort(), listening.address())),
                    language);
        } catch (RuntimeException e) {
            if (!(e instanceof Outage)) {
                throw e;
            }
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    private static Map<String, Object> properties(Listening listening) {
        var properties = new LinkedHashMap<>(listening.properties());
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        properties.put("server.shutdown", "graceful");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("spring.web.error.include-message", "never");
        properties.put("logging.level.root", "warn");
        return properties;
    }

    private static void end(List<Problem> problems, Language language) {
        System.err.print(new ProblemText(language, List.of()).all(problems));
        System.exit(problems.getFirst().code().family().exitCode());
    }

    private static Language language(Map<String, String> environment) {
        return Language.tryParse(environment.getOrDefault("LANG", "en"))
                .orElse(Language.ENGLISH);
    }
}
