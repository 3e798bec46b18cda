package dev.haechi.delivery.webhook;

import dev.haechi.text.tree.Node;
import java.util.Optional;

/**
 * What a hosting service tells of a push to a branch. A reason to look there, and no more: the
 * commits themselves are fetched.
 *
 * @param repository as the service names it
 * @param branch that has changed
 * @param person whom the service names as the pusher
 */
public record Push(String repository, String branch, String person) {
    private static final String HEADS = "refs/heads/";

    /** Reads what the three services have in common; empty when it is not there. */
    static Optional<Push> of(GitHost host, Node tree) {
        var reference = text(tree, "ref").filter(ref -> ref.startsWith(HEADS));
        var repository =
                switch (host) {
                    case GITHUB, GITEA -> text(tree, "repository", "full_name");
                    case GITLAB -> text(tree, "project", "path_with_namespace");
                };
        var person =
                switch (host) {
                    case GITHUB -> text(tree, "pusher", "name");
                    case GITEA -> text(tree, "pusher", "login");
                    case GITLAB -> text(tree, "user_username");
                };
        return reference.map(
                ref ->
                        new Push(
                                repository.orElse("?"),
                                ref.substring(HEADS.length()),
                                person.filter(name -> !name.isBlank()).orElse("somebody")));
    }

    private static Optional<String> text(Node tree, String... path) {
        var found = Optional.of(tree);
        for (var key : path) {
            found =
                    found.flatMap(
                            node ->
                                    node instanceof Node.Fields fields
                                            ? fields.get(key)
                                            : Optional.empty());
        }
        return found.flatMap(
                node ->
                        node instanceof Node.Text text
                                ? Optional.of(text.value())
                                : Optional.empty());
    }
}
