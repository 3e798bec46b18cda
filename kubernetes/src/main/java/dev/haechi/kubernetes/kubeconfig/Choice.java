package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Optional;

/**
 * What a context of a kubeconfig leads to.
 *
 * @param file the kubeconfig
 */
public record Choice(String file, ContextEntry context, ClusterEntry cluster, UserEntry user) {

    /** Where the API server is, or why it cannot be asked there. */
    public Result<Endpoint> endpoint() {
        var problems = new Problems();
        var server = cluster.server().flatMap(Endpoint::tryParse);
        server(server).ifPresent(problems::add);
        var proxy = cluster.proxy().flatMap(Endpoint::tryParse);
        if (cluster.proxy().isPresent() && proxy.filter(one -> !one.tls()).isEmpty()) {
            problems.add(cluster.origin(), KubeconfigCode.PROXY_UNFIT, cluster.name());
        }
        return server.isPresent() && problems.isEmpty()
                ? Result.ok(server.get())
                : new Result.Failed<>(problems.sorted());
    }

    /** The proxy on the way. */
    public Optional<Endpoint> proxy() {
        return cluster.proxy().flatMap(Endpoint::tryParse);
    }

    private Optional<Problem> server(Optional<Endpoint> endpoint) {
        if (cluster.server().isEmpty()) {
            return complaint(KubeconfigCode.NO_SERVER);
        }
        if (endpoint.isEmpty()) {
            return complaint(KubeconfigCode.SERVER_UNFIT);
        }
        boolean here = List.of("localhost", "127.0.0.1", "::1").contains(endpoint.get().host());
        if (here && endpoint.get().port() == 8080) {
            return complaint(KubeconfigCode.LOCALHOST);
        }
        return endpoint.get().tls() ? Optional.empty() : complaint(KubeconfigCode.PLAIN_HTTP);
    }

    private Optional<Problem> complaint(KubeconfigCode code) {
        return Optional.of(Problem.at(cluster.origin(), code, cluster.name()));
    }
}
