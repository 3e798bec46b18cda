package dev.haechi.cloud.local.socket;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The system calls that Java has no methods for. Each returns what the C function returns. */
@SuppressWarnings(
        "restricted") // the only class that calls C; each signature is that of its man page
public final class Libc {
    public static final int AF_INET = 2;
    public static final int AF_INET6 = 10;
    public static final int SOCK_DGRAM_NONBLOCK = 2 | 0x800;
    static final int CLONE_NEWNET = 0x4000_0000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final MethodHandle OPEN =
            handle("open", FunctionDescriptor.of(INT, POINTER, INT));
    private static final MethodHandle SETNS = handle("setns", FunctionDescriptor.of(INT, INT, INT));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle SOCKET =
            handle("socket", FunctionDescriptor.of(INT, INT, INT, INT));
    private static final MethodHandle BIND =
            handle("bind", FunctionDescriptor.of(INT, INT, POINTER, INT));
    private static final MethodHandle SENDTO =
            handle("sendto", FunctionDescriptor.of(LONG, INT, POINTER, LONG, INT, POINTER, INT));
    private static final MethodHandle RECV =
            handle("recv", FunctionDescriptor.of(LONG, INT, POINTER, LONG, INT));

    /**
     * What a call returned.
     *
     * @param value negative when it failed
     * @param errno why, then
     */
    public record Returned(long value, int errno) {
        public boolean failed() {
            return value < 0;
        }
    }

    private Libc() {}

    static Returned open(String path) {
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(path);
            var state = arena.allocate(STATE);
            return returned((int) OPEN.invokeExact(state, name, 0x8_0000), state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Moves the calling thread alone into a network namespace. */
    static Returned setns(int file) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return returned((int) SETNS.invokeExact(state, file, CLONE_NEWNET), state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    public static void close(int file) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var _ = returned((int) CLOSE.invokeExact(state, file), state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    public static Returned socket(int family, int type, int protocol) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            return returned((int) SOCKET.invokeExact(state, family, type, protocol), state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    public static Returned bind(int socket, byte[] address) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var its = arena.allocateFrom(ValueLayout.JAVA_BYTE, address);
            return returned((int) BIND.invokeExact(state, socket, its, address.length), state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    public static Returned send(int socket, byte[] message, byte[] address) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var its = arena.allocateFrom(ValueLayout.JAVA_BYTE, address);
            var bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, message);
            long sent =
                    (long)
                            SENDTO.invokeExact(
                                    state,
                                    socket,
                                    bytes,
                                    (long) message.length,
                                    0,
                                    its,
                                    address.length);
            return returned(sent, state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Fills the buffer with the next message. */
    public static Returned receive(int socket, byte[] buffer) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var bytes = arena.allocate(buffer.length);
            long length = (long) RECV.invokeExact(state, socket, bytes, (long) buffer.length, 0);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, buffer, 0, buffer.length);
            return returned(length, state);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    private static Returned returned(long value, MemorySegment state) {
        return new Returned(value, (int) ERRNO.get(state, 0L));
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                descriptor,
                Linker.Option.captureCallState("errno"));
    }

    private static IllegalStateException impossible(Throwable e) {
        return new IllegalStateException("a call into the C library went wrong", e);
    }
}
