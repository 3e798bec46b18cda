package dev.haechi.cloud.local.socket;

import dev.haechi.provision.CloudUnavailable;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs code inside a network namespace: sockets that it opens belong to the namespace for as long
 * as they live, whichever thread uses them later.
 */
public final class NamespaceSockets {
    private NamespaceSockets() {}

    /**
     * The result of an action, on a thread of its own that ends with it: a thread that was moved is
     * never used for anything else.
     *
     * @param namespace its name in {@code /run/netns}
     * @throws CloudUnavailable when there is no such namespace; the action was not run then
     */
    public static <T> CompletableFuture<T> inside(String namespace, Callable<T> action) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform()
                .name("in-" + namespace)
                .daemon()
                .start(() -> run(namespace, action, result));
        return result;
    }

    /** The same, waiting for it. */
    public static <T> T callInside(String namespace, Callable<T> action) {
        try {
            return inside(namespace, action).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw e;
        }
    }

    private static <T> void run(String namespace, Callable<T> action, CompletableFuture<T> result) {
        try {
            enter(namespace);
            result.complete(action.call());
        } catch (Exception | Error e) {
            result.completeExceptionally(e); // whoever waits for the result gets it
        }
    }

    private static void enter(String namespace) {
        var file = Libc.open("/run/netns/" + namespace);
        if (file.failed()) {
            throw new CloudUnavailable(
                    "there is no network namespace "
                            + namespace
                            + " (errno "
                            + file.errno()
                            + "); nothing was done in it. Run 'haechi up' to make it again.");
        }
        var moved = Libc.setns((int) file.value());
        Libc.close((int) file.value());
        if (moved.failed()) {
            throw new CloudUnavailable(
                    "network namespace "
                            + namespace
                            + " cannot be entered (errno "
                            + moved.errno()
                            + "); nothing was done in it. It takes root.");
        }
    }
}
