package dev.haechi.server;

import dev.haechi.wiring.server.ServerParts;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import org.apache.catalina.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The doors of the server, each before its use case. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(OtherwiseApi.class)
class Doors {
    private static final Duration TELLING = Duration.ofSeconds(1);
    private static final Duration LISTENING = Duration.ofMillis(500);

    @Bean
    RecordsApi recordsApi(ServerParts parts) {
        return new RecordsApi(parts.records(), parts.approvals());
    }

    @Bean
    HooksApi hooksApi(ServerParts parts) {
        return new HooksApi(parts.hooks(), parts.alerts());
    }

    @Bean
    SocketDoor socketDoor(ServerParts parts) {
        return new SocketDoor(parts.folder().resolve("server.sock"));
    }

    @Bean
    Repeating loopbackDoors(ServerParts parts, ServletWebServerApplicationContext context) {
        var doors = new LoopbackDoors(parts.ports(), () -> tomcat(context));
        return new Repeating("listening", LISTENING, doors);
    }

    @Bean
    Repeating telling(ServerParts parts) {
        return new Repeating("telling", TELLING, parts.telling()::once);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> git(ServerParts parts) {
        var servlet = parts.git(new RequestGuard(parts.pushes()));
        return new ServletRegistrationBean<>(servlet, "/git/*");
    }

    /**
     * Nobody is anonymous but the health check. Webhooks and alerts prove themselves by their own
     * secrets. No cookies are used, so that there is nothing to forge a request with.
     */
    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ServerParts parts,
            HandlerExceptionResolver handlerExceptionResolver) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .addFilterBefore(new CallerFilter(parts.tokens()), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.GET, "/health")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, "/hooks/*/*", "/alerts/*")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (request, response, _) ->
                                                handlerExceptionResolver.resolveException(
                                                        request,
                                                        response,
                                                        null,
                                                        new NotAdmitted(
                                                                CallerFilter.refusal(request)))))
                .build();
    }

    /** There are no users with passwords here; without this Spring would make one up. */
    @Bean
    AuthenticationManager nobodyByPassword() {
        return _ -> {
            throw new IllegalStateException("passwords are not taken here");
        };
    }

    private static Service tomcat(ServletWebServerApplicationContext context) {
        if (context.getWebServer() instanceof TomcatWebServer server) {
            return server.getTomcat().getService();
        }
        throw new IllegalStateException("the server is a Tomcat");
    }
}
