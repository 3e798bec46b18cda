package dev.haechi.server;

import dev.haechi.text.Language;
import dev.haechi.wiring.server.ServerParts;
import jakarta.servlet.http.HttpServlet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The doors of the server, each before its use case. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(OtherwiseApi.class)
class Doors {

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
        return new SocketDoor(parts.runFolder().resolve("server.sock"));
    }

    @Bean
    TellingLoop tellingLoop(ServerParts parts) {
        return new TellingLoop(parts.telling()).start();
    }

    @Bean
    ServletRegistrationBean<HttpServlet> git(ServerParts parts) {
        var servlet = parts.git(new RequestGuard(parts.pushes(), Language.ENGLISH));
        return new ServletRegistrationBean<>(servlet, "/git/*");
    }

    /**
     * Nobody is anonymous but the health check. Webhooks prove themselves by their own secrets. No
     * cookies are used, so that there is nothing to forge a request with.
     */
    @Bean
    SecurityFilterChain security(HttpSecurity http, ServerParts parts) {
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
                                        .requestMatchers(HttpMethod.POST, "/hooks/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (_, response, _) -> {
                                            response.setHeader(
                                                    "WWW-Authenticate", "Basic realm=\"haechi\"");
                                            response.sendError(401);
                                        }))
                .build();
    }

    /** There are no users with passwords here; without this Spring would make one up. */
    @Bean
    AuthenticationManager nobodyByPassword() {
        return _ -> {
            throw new IllegalStateException("passwords are not taken here");
        };
    }
}
