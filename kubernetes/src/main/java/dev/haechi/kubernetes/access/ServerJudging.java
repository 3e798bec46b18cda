package dev.haechi.kubernetes.access;

import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is wrong with the way to the API server, and with who answered. */
public final class ServerJudging {
    /** Certificates of a new cluster and short tokens suffer from more. */
    private static final Duration GREATEST_SKEW = Duration.ofSeconds(60);

    private final Choice choice;
    private final Instant now;

    /**
     * Judges one context.
     *
     * @param now of this machine
     */
    public ServerJudging(Choice choice, Instant now) {
        this.choice = choice;
        this.now = now;
    }

    /** The API server's time where its clock and ours differ, else ours. */
    public Instant time(Reach reach) {
        return reach instanceof Reach.Met met ? met.date().filter(this::differs).orElse(now) : now;
    }

    private boolean differs(Instant theirs) {
        return Duration.between(theirs, now).abs().compareTo(GREATEST_SKEW) > 0;
    }

    /** Why nobody was met. */
    public List<Problem> ofWay(Reach reach) {
        return switch (reach) {
            case Reach.NameUnknown(var host) -> at(KubeconfigCode.NAME_UNKNOWN, host);
            case Reach.Refused(var address) -> at(KubeconfigCode.REFUSED, address);
            case Reach.TimedOut(var address, var seconds) ->
                    at(KubeconfigCode.TIMED_OUT, address, Long.toString(seconds));
            case Reach.Unroutable(var address, var reason) ->
                    at(KubeconfigCode.UNROUTABLE, address, reason);
            case Reach.ProxyUnreachable(var proxy, var reason) ->
                    at(KubeconfigCode.PROXY_UNREACHABLE, proxy, reason);
            case Reach.ProxyRefuses(var proxy, var answer) ->
                    at(KubeconfigCode.PROXY_REFUSES, proxy, answer);
            case Reach.ProxyUnfit(var variable) ->
                    at(KubeconfigCode.PROXY_VARIABLE_UNFIT, variable);
            case Reach.NotTls(var address, var spoken) ->
                    at(KubeconfigCode.NOT_TLS, address, spoken);
            case Reach.TlsFailed(var address, var reason) ->
                    at(KubeconfigCode.TLS_FAILED, address, reason);
            case Reach.Met _ -> List.of();
        };
    }

    /** What is wrong with the certificate of who was met, and with the clocks. */
    public List<Problem> ofServer(Reach.Met met, CredentialFacts facts, String host) {
        var problems = new Problems();
        met.date()
                .filter(this::differs)
                .ifPresent(
                        theirs ->
                                problems.add(
                                        choice.cluster().origin(),
                                        KubeconfigCode.CLOCK_SKEW,
                                        now.toString(),
                                        theirs.toString(),
                                        Long.toString(
                                                Duration.between(theirs, now).abs().toSeconds())));
        if (!choice.cluster().skipsVerification()) {
            signer(met, facts).ifPresent(problems::add);
            if (!met.named()) {
                problems.addAll(
                        at(
                                KubeconfigCode.NAME_NOT_IN_CERTIFICATE,
                                host,
                                String.join(", ", met.shown().getFirst().names())));
            }
            validity(met.shown().getFirst(), time(met)).ifPresent(problems::add);
        }
        return problems.sorted();
    }

    private Optional<Problem> signer(Reach.Met met, CredentialFacts facts) {
        if (!met.signed().equals(Optional.of(false))) {
            return Optional.empty();
        }
        var cluster = choice.cluster();
        var issuer = met.shown().getLast().issuer();
        var trusted =
                facts.authority()
                        .filter(Reading.Certificates.class::isInstance)
                        .map(one -> ((Reading.Certificates) one).all().getFirst().subject())
                        .orElse("the authorities of this system");
        return Optional.of(
                met.sameName()
                        ? Problem.at(
                                cluster.origin(),
                                KubeconfigCode.AUTHORITY_OF_FORMER_CLUSTER,
                                cluster.name(),
                                trusted)
                        : Problem.at(
                                cluster.origin(),
                                KubeconfigCode.AUTHORITY_UNKNOWN,
                                cluster.name(),
                                issuer,
                                trusted));
    }

    private Optional<Problem> validity(CertificateFacts server, Instant time) {
        if (time.isAfter(server.notAfter())) {
            return at(KubeconfigCode.SERVER_CERTIFICATE_EXPIRED, server.notAfter().toString())
                    .stream()
                    .findFirst();
        }
        return time.isBefore(server.notBefore())
                ? at(KubeconfigCode.SERVER_CERTIFICATE_EARLY, server.notBefore().toString())
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private List<Problem> at(KubeconfigCode code, Object... arguments) {
        return List.of(Problem.at(choice.cluster().origin(), code, arguments));
    }
}
