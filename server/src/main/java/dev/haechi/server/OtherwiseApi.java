package dev.haechi.server;

import dev.haechi.text.Outage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The health check, and answers when nobody is let in, something outside fails or we are wrong. */
@RestController
@RestControllerAdvice
final class OtherwiseApi {
    private static final Logger LOG = LoggerFactory.getLogger(OtherwiseApi.class);

    /** Alive: tells nothing else, for nobody has to say who they are. */
    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "up");
    }

    @ExceptionHandler(NotAdmitted.class)
    ResponseEntity<Object> notAdmitted(NotAdmitted e, HttpServletRequest request) {
        var language = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Answers.failed(List.of(e.problem()), language);
        return ResponseEntity.status(answer.getStatusCode())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"haechi\", charset=\"UTF-8\"")
                .body(answer.getBody());
    }

    /** Whoever sent it is gone, or was silent for too long. */
    @ExceptionHandler(IOException.class)
    ResponseEntity<Object> gone() {
        return ResponseEntity.status(408).build();
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> failed(Exception e) {
        if (e instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode()).body(known.getBody());
        }
        if (e instanceof Outage) {
            return ResponseEntity.status(503).body(Map.of("error", String.valueOf(e.getMessage())));
        }
        LOG.atError().setCause(e).log("a request failed by a mistake of ours");
        return ResponseEntity.status(500)
                .body(Map.of("error", "Haechi made a mistake; the server's log has the details"));
    }
}
