package dev.haechi.cloud.local.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One direction of a connection that is handed on. */
final class Relay {
    private static final int BUFFER = 64 * 1024;

    private Relay() {}

    /** Copies until the sender ends, and then ends towards the receiver; blocks. */
    static void copy(SocketChannel from, SocketChannel to) {
        var buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException _) {
            closeBoth(from, to); // one side is gone: the other has to learn it at once
        }
    }

    private static void closeBoth(SocketChannel one, SocketChannel other) {
        close(one);
        close(other);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // it is closed either way
        }
    }
}
