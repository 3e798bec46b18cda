package dev.haechi.server;

import dev.haechi.app.notice.Alerts;
import dev.haechi.app.push.Hooks;
import dev.haechi.delivery.webhook.GitHost;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.text.Language;
import dev.haechi.text.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages of Git hosting services and of Alertmanager; each proves itself in its own way. */
@RestController
@RequestMapping("/hooks")
final class HooksApi {
    private final Hooks hooks;
    private final Alerts alerts;

    HooksApi(Hooks hooks, Alerts alerts) {
        this.hooks = hooks;
        this.alerts = alerts;
    }

    @PostMapping("/alertmanager/{environment}")
    ResponseEntity<Object> alertmanager(
            @PathVariable String environment, HttpServletRequest request) throws IOException {
        var token = CallerFilter.token(request).orElseGet(() -> Secret.of(""));
        var body = new String(body(request), StandardCharsets.UTF_8);
        return Answers.of(
                Names.environment(environment).then(name -> alerts.received(name, token, body)),
                Optional.empty(),
                count -> Map.of("alerts", count));
    }

    @PostMapping("/{host:github|gitlab|gitea}/{environment}/{service}")
    ResponseEntity<Object> push(
            @PathVariable String host,
            @PathVariable String environment,
            @PathVariable String service,
            HttpServletRequest request)
            throws IOException {
        var body = body(request);
        var headers = headers(request);
        var kind = GitHost.tryParse(host).orElseThrow();
        var result =
                Names.environment(environment)
                        .then(
                                name ->
                                        Names.service(service)
                                                .map(one -> new Webhook(kind, one, headers, body))
                                                .then(webhook -> hooks.received(name, webhook)));
        return Answers.of(
                result,
                Optional.empty(),
                message ->
                        Map.of("answer", message.map(Language.ENGLISH::say).orElse("nothing")));
    }

    /** One byte more than is taken, so that too much is seen as such; never more. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(Webhook.MOST_BYTES + 1);
    }

    private static SortedMap<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
