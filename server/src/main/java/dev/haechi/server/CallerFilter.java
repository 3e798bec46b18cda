package dev.haechi.server;

import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.token.TokenDoor;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request: by a bearer token; by a token as the password of basic
 * authentication, which is what git sends; or by the socket that only accounts of this machine
 * open.
 */
final class CallerFilter extends OncePerRequestFilter {
    /** Says over the socket who sits before root; whoever can open it could read everything. */
    private static final String LOGIN = "X-Haechi-Login";

    private static final String REFUSAL = CallerFilter.class.getName();

    private final TokenDoor tokens;

    CallerFilter(TokenDoor tokens) {
        this.tokens = tokens;
    }

    /** Why nobody was found. */
    static Problem refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof Problem problem
                ? problem
                : Problem.of(ServerCode.NO_TOKEN);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (caller(request)) {
            case Result.Ok<Caller>(var caller) ->
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            caller, null, List.of()));
            case Result.Failed<Caller>(var problems) ->
                    request.setAttribute(REFUSAL, problems.getFirst());
        }
        chain.doFilter(request, response);
    }

    private Result<Caller> caller(HttpServletRequest request) {
        if (SocketDoor.isBehind(request)) {
            var login = Optional.ofNullable(request.getHeader(LOGIN));
            return Result.ok(new Caller.Local(new Identity.Account(login, "root")));
        }
        var door = request.getRequestURI().startsWith("/git/") ? Door.GIT : Door.API;
        return token(request)
                .map(shown -> tokens.admit(shown, door).<Caller>map(Caller.Token::new))
                .orElseGet(() -> Result.failed(Problem.of(ServerCode.NO_TOKEN)));
    }

    /** The token of the request, whichever way it came. */
    static Optional<Secret> token(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var parts = header.split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(Secret.of(parts[1].strip()));
            case "basic" -> password(parts[1].strip());
            default -> Optional.empty();
        };
    }

    private static Optional<Secret> password(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(Secret.of(text.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
