package dev.haechi.wiring.local;

import dev.haechi.app.environment.LoopbackPorts;
import dev.haechi.model.service.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The loopback address of this machine, tried by listening. */
final class HostLoopback implements LoopbackPorts {
    @Override
    public boolean isFree(Port port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()));
            return true;
        } catch (IOException _) {
            return false; // somebody listens there, or we may not: either way nothing can be opened
        }
    }
}
