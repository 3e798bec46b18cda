package dev.haechi.kubernetes.access;

import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.kubernetes.kubeconfig.Material;
import dev.haechi.kubernetes.kubeconfig.UserEntry;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is wrong with the credentials of a context, before anybody is asked. */
public final class CredentialJudging {
    private static final String NODE = "system:node:";

    private final Choice choice;
    private final CredentialFacts facts;
    private final Instant now;

    /**
     * Judges one context.
     *
     * @param now the time by which certificates and tokens are judged
     */
    public CredentialJudging(Choice choice, CredentialFacts facts, Instant now) {
        this.choice = choice;
        this.facts = facts;
        this.now = now;
    }

    /** What is wrong with the authority by which the API server is to be known. */
    public List<Problem> ofAuthority() {
        var problems = new Problems();
        facts.authority()
                .ifPresent(
                        reading -> {
                            material(reading, "a certificate (PEM)").ifPresent(problems::add);
                            if (reading instanceof Reading.Certificates(var at, var all)
                                    && all.stream().allMatch(one -> now.isAfter(one.notAfter()))) {
                                problems.add(
                                        at.origin(),
                                        KubeconfigCode.AUTHORITY_EXPIRED,
                                        at.field(),
                                        all.getFirst().notAfter().toString());
                            }
                            early(reading).ifPresent(problems::add);
                        });
        return problems.sorted();
    }

    /** What is wrong with what the user shows. */
    public List<Problem> ofUser() {
        var problems = new Problems();
        var user = choice.user();
        kinds(user, problems);
        facts.certificate()
                .flatMap(one -> material(one, "a certificate (PEM)"))
                .ifPresent(problems::add);
        facts.key().flatMap(one -> material(one, "a private key (PEM)")).ifPresent(problems::add);
        facts.tokenFile().flatMap(one -> material(one, "a token")).ifPresent(problems::add);
        facts.certificate().flatMap(this::ended).ifPresent(problems::add);
        facts.certificate().flatMap(this::early).ifPresent(problems::add);
        if (facts.keyFits().equals(Optional.of(false))) {
            problems.add(user.origin(), KubeconfigCode.KEY_OF_ANOTHER, user.name());
        }
        facts.token().ifPresent(token -> token(token, problems));
        node().ifPresent(name -> problems.add(user.origin(), KubeconfigCode.NODE_IDENTITY, name));
        return problems.sorted();
    }

    private void kinds(UserEntry user, Problems problems) {
        if (user.isNobody()) {
            problems.add(user.origin(), KubeconfigCode.NO_CREDENTIALS, user.name());
        }
        if (user.password()) {
            problems.add(user.origin(), KubeconfigCode.PASSWORD, user.name());
        }
        if (user.authProvider()) {
            problems.add(user.origin(), KubeconfigCode.AUTH_PROVIDER, user.name());
        }
        if (user.certificate().isPresent() != user.key().isPresent()) {
            boolean key = user.key().isPresent();
            problems.add(
                    user.origin(),
                    KubeconfigCode.HALF_A_PAIR,
                    user.name(),
                    key ? "client-key" : "client-certificate",
                    key ? "client-certificate" : "client-key");
        }
        user.plugin()
                .filter(_ -> facts.pluginFound().equals(Optional.of(false)))
                .ifPresent(
                        plugin ->
                                problems.add(
                                        plugin.origin(),
                                        KubeconfigCode.PLUGIN_NOT_HERE,
                                        user.name(),
                                        plugin.command()));
    }

    private void token(TokenFacts token, Problems problems) {
        var user = choice.user();
        token.expiry()
                .filter(now::isAfter)
                .ifPresent(
                        at ->
                                problems.add(
                                        user.origin(),
                                        KubeconfigCode.TOKEN_EXPIRED,
                                        user.name(),
                                        at.toString()));
        token.notBefore()
                .filter(now::isBefore)
                .ifPresent(
                        at ->
                                problems.add(
                                        user.origin(),
                                        KubeconfigCode.TOKEN_EARLY,
                                        user.name(),
                                        at.toString()));
    }

    /**
     * The name of the node whose identity this is: by certificate, token, or kubelet's own file.
     */
    private Optional<String> node() {
        var byCertificate =
                facts.certificate()
                        .filter(Reading.Certificates.class::isInstance)
                        .map(one -> ((Reading.Certificates) one).all().getFirst().commonName())
                        .filter(name -> name.startsWith(NODE));
        return byCertificate
                .or(
                        () ->
                                facts.token()
                                        .flatMap(TokenFacts::subject)
                                        .filter(name -> name.startsWith(NODE)))
                .or(
                        () ->
                                choice.user()
                                        .certificate()
                                        .filter(Material.InFile.class::isInstance)
                                        .map(one -> ((Material.InFile) one).path())
                                        .filter(path -> path.contains("kubelet-client")))
                .or(() -> Optional.of(choice.user().name()).filter(name -> name.startsWith(NODE)));
    }

    private Optional<Problem> ended(Reading reading) {
        return reading instanceof Reading.Certificates(var at, var all)
                        && now.isAfter(all.getFirst().notAfter())
                ? Optional.of(
                        Problem.at(
                                at.origin(),
                                KubeconfigCode.CERTIFICATE_EXPIRED,
                                at.field(),
                                all.getFirst().notAfter().toString()))
                : Optional.empty();
    }

    private Optional<Problem> early(Reading reading) {
        return reading instanceof Reading.Certificates(var at, var all)
                        && now.isBefore(all.getFirst().notBefore())
                ? Optional.of(
                        Problem.at(
                                at.origin(),
                                KubeconfigCode.CERTIFICATE_EARLY,
                                at.field(),
                                all.getFirst().notBefore().toString()))
                : Optional.empty();
    }

    private static Optional<Problem> material(Reading reading, String wanted) {
        var field = reading.material().field();
        return switch (reading) {
            case Reading.NotHere(_, var path) ->
                    found(reading, KubeconfigCode.MATERIAL_NOT_HERE, field, path);
            case Reading.Unreadable(_, var path, var reason) ->
                    found(reading, KubeconfigCode.MATERIAL_UNREADABLE, field, path, reason);
            case Reading.NotBase64 _ -> found(reading, KubeconfigCode.NOT_BASE64, field);
            case Reading.Base64Twice _ -> found(reading, KubeconfigCode.BASE64_TWICE, field);
            case Reading.Other _ -> found(reading, KubeconfigCode.NOT_PEM, field, wanted);
            case Reading.Certificates _, Reading.Hidden _ -> Optional.empty();
        };
    }

    private static Optional<Problem> found(Reading at, KubeconfigCode code, Object... arguments) {
        return Optional.of(Problem.at(at.material().origin(), code, arguments));
    }
}
