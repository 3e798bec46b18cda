package dev.haechi.server;

import dev.haechi.app.notice.Alerts;
import dev.haechi.app.push.Hooks;
import dev.haechi.delivery.webhook.GitHost;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes messages of Git hosting services and of Alertmanager; each proves itself in its own way.
 */
@RestController
final class HooksApi {
    private static final int MOST_OF_ALERTS = 1 << 20;

    private final Hooks hooks;
    private final Alerts alerts;
    private final Bodies bodies = new Bodies();

    HooksApi(Hooks hooks, Alerts alerts) {
        this.hooks = hooks;
        this.alerts = alerts;
    }

    @PostMapping("/alerts/{environment}")
    ResponseEntity<Object> alerts(@PathVariable String environment, HttpServletRequest request)
            throws IOException {
        var token = CallerFilter.token(request).orElseGet(() -> Secret.of(""));
        var body = bodies.read(request, MOST_OF_ALERTS);
        var taken =
                Names.environment(environment)
                        .then(
                                name ->
                                        body.then(
                                                bytes ->
                                                        alerts.received(name, token, text(bytes))));
        return Answers.of(taken, Optional.empty(), count -> Map.of("alerts", count));
    }

    @PostMapping("/hooks/{environment}/{service}")
    ResponseEntity<Object> push(
            @PathVariable String environment,
            @PathVariable String service,
            HttpServletRequest request)
            throws IOException {
        var headers = headers(request);
        var body = bodies.read(request, Webhook.MOST_BYTES);
        var told =
                body.then(bytes -> webhook(service, headers, bytes))
                        .then(
                                webhook ->
                                        Names.environment(environment)
                                                .then(name -> hooks.received(name, webhook)));
        return Answers.of(told, Optional.empty(), HooksApi::json);
    }

    private static Result<Webhook> webhook(
            String service, SortedMap<String, String> headers, byte[] body) {
        return GitHost.claimed(headers)
                .map(
                        host ->
                                Names.service(service)
                                        .map(name -> new Webhook(host, name, headers, body)))
                .orElseGet(() -> Result.failed(Problem.of(ServerCode.NO_HOST)));
    }

    private static Map<String, List<String>> json(List<Message> told) {
        return Map.of("told", told.stream().map(Language.ENGLISH::say).toList());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
