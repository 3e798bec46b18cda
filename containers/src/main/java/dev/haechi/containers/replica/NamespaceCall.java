package dev.haechi.containers.replica;

import dev.haechi.containers.engine.EngineUnavailable;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a piece of work inside a network namespace: sockets that it opens live there, and {@code
 * /proc/sys/net} is that of the namespace. The work has a platform thread of its own, which ends
 * with it: setns(2) changes one thread, for good.
 */
final class NamespaceCall {
    private static final int O_RDONLY = 0;
    private static final int CLONE_NEWNET = 0x4000_0000;
    private static final MethodHandle OPEN =
            function(
                    "open",
                    Linker.Option.firstVariadicArg(2),
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT);
    private static final MethodHandle SETNS =
            function("setns", null, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle CLOSE = function("close", null, ValueLayout.JAVA_INT);

    private NamespaceCall() {}

    /**
     * Does the work and gives its result.
     *
     * @throws EngineUnavailable when the namespace cannot be entered
     */
    static <T> T in(Path namespace, Callable<T> work) throws Exception {
        var task =
                new FutureTask<T>(
                        () -> {
                            enter(namespace);
                            return work.call();
                        });
        var thread = Thread.ofPlatform().daemon().name("in-" + namespace.getFileName()).start(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            throw interrupted;
        }
    }

    private static void enter(Path namespace) {
        try (var arena = Arena.ofConfined()) {
            int file = (int) OPEN.invokeExact(arena.allocateFrom(namespace.toString()), O_RDONLY);
            int result = file < 0 ? -1 : (int) SETNS.invokeExact(file, CLONE_NEWNET);
            int closed = file < 0 ? 0 : (int) CLOSE.invokeExact(file);
            if (result != 0 || closed != 0) {
                throw new EngineUnavailable(
                        "the network namespace " + namespace + " cannot be entered", null);
            }
        } catch (EngineUnavailable known) {
            throw known;
        } catch (Throwable broken) {
            throw new IllegalStateException("setns(2) cannot be called", broken);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(
            String name,
            Linker.@org.jspecify.annotations.Nullable Option option,
            java.lang.foreign.MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        var descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments);
        var address = linker.defaultLookup().findOrThrow(name);
        return option == null
                ? linker.downcallHandle(address, descriptor)
                : linker.downcallHandle(address, descriptor, option);
    }
}
