package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.TokenFacts;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What tokens say of themselves: the claims of a JWT (RFC 7519), whose signature is not checked.
 */
final class Tokens {
    private static final TokenFacts NOTHING =
            new TokenFacts(Optional.empty(), Optional.empty(), Optional.empty());

    private Tokens() {}

    static TokenFacts facts(Secret token) {
        var parts = token.reveal().strip().split("\\.", -1);
        if (parts.length != 3) {
            return NOTHING;
        }
        try {
            var claims = Source.decode("claims.json", Base64.getUrlDecoder().decode(parts[1]));
            return claims.then(TreeReader::read) instanceof Result.Ok<Node>(Node.Fields fields)
                    ? new TokenFacts(subject(fields), time(fields, "nbf"), time(fields, "exp"))
                    : NOTHING;
        } catch (IllegalArgumentException noJwt) {
            return NOTHING;
        }
    }

    private static Optional<String> subject(Node.Fields claims) {
        return claims.get("sub")
                .filter(Node.Text.class::isInstance)
                .map(node -> ((Node.Text) node).value());
    }

    private static Optional<Instant> time(Node.Fields claims, String name) {
        return claims.get(name)
                .filter(Node.Numeral.class::isInstance)
                .map(node -> ((Node.Numeral) node).written())
                .filter(number -> number.matches("[0-9]{1,11}(\\.[0-9]+)?"))
                .map(number -> Instant.ofEpochSecond(Long.parseLong(number.split("\\.", 2)[0])));
    }
}
