package dev.haechi.cloud.local.socket;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Addresses in the forms that sockets take. */
public final class Sockets {
    private Sockets() {}

    public static ProtocolFamily family(Address address) {
        return address.family() == IpFamily.V4
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6;
    }

    public static InetSocketAddress of(Address address, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes(address)), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    /** {@code struct sockaddr_in} or {@code sockaddr_in6} of {@code <netinet/in.h>}. */
    public static byte[] struct(Address address) {
        boolean v4 = address.family() == IpFamily.V4;
        var struct = ByteBuffer.allocate(v4 ? 16 : 28);
        struct.order(ByteOrder.nativeOrder()).putShort((short) (v4 ? Libc.AF_INET : Libc.AF_INET6));
        struct.putShort((short) 0);
        if (!v4) {
            struct.putInt(0);
        }
        struct.put(bytes(address));
        return struct.array();
    }

    private static byte[] bytes(Address address) {
        if (address.family() == IpFamily.V4) {
            return ByteBuffer.allocate(4).putInt((int) address.low()).array();
        }
        return ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
    }
}
