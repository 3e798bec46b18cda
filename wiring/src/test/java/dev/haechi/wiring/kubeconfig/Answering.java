package dev.haechi.wiring.kubeconfig;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers whoever comes with the same text. */
record Answering(Thread thread) implements AutoCloseable {
    static Answering with(ServerSocket at, String text) {
        return new Answering(
                Thread.startVirtualThread(
                        () -> {
                            while (!at.isClosed()) {
                                try (Socket one = at.accept()) {
                                    one.getInputStream().read();
                                    one.getOutputStream()
                                            .write(text.getBytes(StandardCharsets.US_ASCII));
                                } catch (IOException closed) {
                                    return;
                                }
                            }
                        }));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
