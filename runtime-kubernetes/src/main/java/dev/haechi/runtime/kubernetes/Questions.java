package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.GrantedRule;
import dev.haechi.kubernetes.access.Replies;
import dev.haechi.kubernetes.access.Right;
import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.text.Secret;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceRule;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectRulesReviewBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SubjectRulesReviewStatus;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import tools.jackson.core.JacksonException;

/**
 * Asks an API server by fabric8's client, which is given no kubeconfig of its own: nothing comes in
 * by variables or from the home folder.
 */
record Questions(Choice choice, Way way, Materials materials, Plugins plugins, Duration patience) {
    private static final int OK = 200;

    /** What is shown. */
    private record Shown(Optional<Secret> token, List<KeyManager> keys) {}

    Replies ask(List<Right> rights) {
        try (var client = client(shown())) {
            return said(client, rights);
        } catch (PluginEnded ended) {
            var command = choice.user().plugin().map(one -> one.command()).orElse("");
            return new Replies.PluginFailed(command, ended.end());
        } catch (KubernetesClientException broken) {
            return new Replies.BrokenOff(rootOf(broken));
        }
    }

    private Shown shown() throws PluginEnded {
        var user = choice.user();
        var token = user.tokenFile().map(materials::token).flatMap(Loaded::token).or(user::token);
        var chain = user.certificate().map(materials::certificates).map(Loaded::certificates);
        var key = user.key().map(materials::key).map(Loaded::pem);
        var keys = chain.flatMap(all -> key.flatMap(pem -> keys(all, pem)));
        if (token.isPresent() || keys.isPresent() || user.plugin().isEmpty()) {
            return new Shown(token, keys.orElse(List.of()));
        }
        var given = plugins.run(user.plugin().get());
        var byPlugin = given.certificate().map(pem -> Materials.chain(pem.reveal()));
        return new Shown(
                given.token(),
                byPlugin.flatMap(all -> given.key().flatMap(pem -> keys(all, pem)))
                        .orElse(List.of()));
    }

    private static Optional<List<KeyManager>> keys(List<X509Certificate> chain, Secret pem) {
        return chain.isEmpty()
                ? Optional.empty()
                : KeyPairs.pair(chain.getFirst(), pem).map(key -> Tls.keys(chain, key));
    }

    private KubernetesClient client(Shown shown) {
        var trust = new TrustManager[] {trust()};
        var keys = shown.keys().toArray(KeyManager[]::new);
        return new KubernetesClientBuilder()
                .withConfig(config(shown))
                .withHttpClientBuilderConsumer(http -> http.sslContext(keys, trust))
                .build();
    }

    private TrustManager trust() {
        if (choice.cluster().skipsVerification()) {
            return new Witness();
        }
        var authorities =
                choice.cluster()
                        .authority()
                        .map(materials::certificates)
                        .map(Loaded::certificates)
                        .orElseGet(Chains::ofTheSystem);
        return new KnownServer(
                Tls.trusting(authorities),
                choice.cluster().serverName().orElse(way.server().host()));
    }

    private Config config(Shown shown) {
        int millis = (int) patience.toMillis();
        var config =
                new ConfigBuilder()
                        .withAutoConfigure(false)
                        .withMasterUrl(way.server().url())
                        .withNamespace(choice.context().namespace())
                        .withConnectionTimeout(millis)
                        .withRequestTimeout(millis)
                        .withRequestRetryBackoffLimit(0)
                        .withUserAgent("haechi");
        shown.token().ifPresent(token -> config.withOauthToken(token.reveal()));
        way.proxy().ifPresent(proxy -> config.withHttpsProxy(proxy.url()));
        return config.build();
    }

    private Replies said(KubernetesClient client, List<Right> rights) {
        var version = answer(() -> client.getKubernetesVersion().getGitVersion());
        var review = answer(() -> review(client));
        var missing = review.value().isPresent() ? missing(client, rights) : List.<Right>of();
        return new Replies.Said(
                version.code(),
                version.value(),
                review.code(),
                review.value().map(Questions::rules),
                review.value().filter(one -> !isTrue(one.getIncomplete())).isPresent(),
                missing);
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private SubjectRulesReviewStatus review(KubernetesClient client) {
        var question =
                new SelfSubjectRulesReviewBuilder()
                        .withNewSpec()
                        .withNamespace(choice.context().namespace())
                        .endSpec()
                        .build();
        return client.authorization().v1().selfSubjectRulesReview().create(question).getStatus();
    }

    private static List<GrantedRule> rules(SubjectRulesReviewStatus status) {
        return status.getResourceRules().stream().map(Questions::rule).toList();
    }

    private static GrantedRule rule(ResourceRule rule) {
        return new GrantedRule(
                rule.getVerbs(),
                rule.getApiGroups(),
                rule.getResources(),
                Objects.requireNonNullElse(rule.getResourceNames(), List.of()));
    }

    /** Of the rights for the whole cluster, which a namespace's rules do not tell, those denied. */
    private static List<Right> missing(KubernetesClient client, List<Right> rights) {
        var missing = new ArrayList<Right>();
        for (var right : rights.stream().filter(Right::clusterWide).toList()) {
            var denied = right.verbs().stream().filter(verb -> !may(client, right, verb)).toList();
            if (!denied.isEmpty()) {
                missing.add(right.only(denied));
            }
        }
        return missing;
    }

    private static boolean may(KubernetesClient client, Right right, String verb) {
        var question =
                new SelfSubjectAccessReviewBuilder()
                        .withNewSpec()
                        .withNewResourceAttributes()
                        .withGroup(right.group())
                        .withResource(right.resource())
                        .withVerb(verb)
                        .endResourceAttributes()
                        .endSpec()
                        .build();
        var answer = client.authorization().v1().selfSubjectAccessReview().create(question);
        return isTrue(answer.getStatus().getAllowed());
    }

    /** An answer: its status, and its content where that is what was asked for. */
    private record Answer<T>(int code, Optional<T> value) {}

    /**
     * Asks one thing.
     *
     * @throws KubernetesClientException when no answer came at all
     */
    private static <T> Answer<T> answer(Supplier<T> asking) {
        try {
            return new Answer<>(OK, Optional.ofNullable(asking.get()));
        } catch (KubernetesClientException refused) {
            if (refused.getCode() > 0) {
                return new Answer<>(refused.getCode(), Optional.empty());
            }
            if (isUnreadable(refused)) {
                return new Answer<>(OK, Optional.empty());
            }
            throw refused;
        }
    }

    /** Whether an answer came, and is not what was asked for. */
    private static boolean isUnreadable(Throwable failure) {
        for (var at = failure.getCause(); at != null; at = at.getCause()) {
            if (at instanceof JacksonException) {
                return true;
            }
        }
        return false;
    }

    private static String rootOf(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return Failures.said(at);
    }
}
