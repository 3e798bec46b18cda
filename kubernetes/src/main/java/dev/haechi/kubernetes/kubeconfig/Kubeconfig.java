package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in a kubeconfig.
 *
 * @param origin of the document
 * @param file as the person named it
 */
public record Kubeconfig(
        Origin origin,
        String file,
        Optional<String> currentContext,
        List<ContextEntry> contexts,
        List<ClusterEntry> clusters,
        List<UserEntry> users) {
    public Kubeconfig {
        contexts = List.copyOf(contexts);
        clusters = List.copyOf(clusters);
        users = List.copyOf(users);
    }

    /** The cluster and the user of a context, or every problem that stands in the way. */
    public Result<Choice> choose(Optional<String> named) {
        var wanted = named.or(() -> currentContext).filter(name -> !name.isBlank());
        if (wanted.isEmpty()) {
            return Result.failed(
                    Problem.at(
                            origin,
                            KubeconfigCode.NO_CURRENT_CONTEXT,
                            names(contexts, ContextEntry::name)));
        }
        return find(contexts, ContextEntry::name, wanted.get())
                .map(this::choose)
                .orElseGet(
                        () ->
                                Result.failed(
                                        Problem.at(
                                                origin,
                                                KubeconfigCode.NO_SUCH_CONTEXT,
                                                wanted.get(),
                                                names(contexts, ContextEntry::name))));
    }

    private Result<Choice> choose(ContextEntry context) {
        var problems = new Problems();
        var cluster = find(clusters, ClusterEntry::name, context.cluster());
        var user = find(users, UserEntry::name, context.user());
        if (cluster.isEmpty()) {
            problems.add(
                    context.origin(),
                    KubeconfigCode.NO_SUCH_CLUSTER,
                    context.name(),
                    context.cluster(),
                    names(clusters, ClusterEntry::name));
        }
        if (user.isEmpty()) {
            problems.add(
                    context.origin(),
                    KubeconfigCode.NO_SUCH_USER,
                    context.name(),
                    context.user(),
                    names(users, UserEntry::name));
        }
        return cluster.isPresent() && user.isPresent()
                ? Result.ok(new Choice(file, context, cluster.get(), user.get()))
                : new Result.Failed<>(problems.sorted());
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
