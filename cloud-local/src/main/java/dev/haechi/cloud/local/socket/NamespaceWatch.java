package dev.haechi.cloud.local.socket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens to what the kernel says of changes in one network namespace: links, addresses, routes and
 * rules (rtnetlink(7)), and nftables. Costs two system calls to ask, and nothing in between. Keeps
 * the namespace in being until it is closed, even when its name is gone.
 */
public final class NamespaceWatch implements AutoCloseable {
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW_NONBLOCK = 3 | 0x800;
    private static final int NETLINK_ROUTE = 0;
    private static final int NETLINK_NETFILTER = 12;
    private static final int EAGAIN = 11;
    private static final int BUFFER = 8_192;

    /**
     * RTMGRP_LINK, _IPV4_IFADDR, _IPV4_ROUTE, _IPV4_RULE, _IPV6_IFADDR, _IPV6_ROUTE; IPv6 rules.
     */
    private static final int ROUTE_GROUPS = 0x1 | 0x10 | 0x40 | 0x80 | 0x100 | 0x400 | 0x4_0000;

    /** NFNLGRP_NFTABLES, the seventh. */
    private static final int NFTABLES_GROUP = 0x40;

    private final List<Integer> sockets;

    private NamespaceWatch(List<Integer> sockets) {
        this.sockets = List.copyOf(sockets);
    }

    /**
     * Begins to listen in the namespace of a name.
     *
     * @throws dev.haechi.provision.CloudUnavailable when there is none, or it does not let us
     *     listen
     */
    public static NamespaceWatch open(String namespace) {
        return NamespaceSockets.callInside(
                namespace,
                () -> {
                    var open = new ArrayList<Integer>();
                    listen(NETLINK_ROUTE, ROUTE_GROUPS, open);
                    listen(NETLINK_NETFILTER, NFTABLES_GROUP, open);
                    return new NamespaceWatch(open);
                });
    }

    /** Where the kernel refuses, nothing is listened to: the caller looks at intervals instead. */
    private static void listen(int protocol, int groups, List<Integer> open) {
        var socket = Libc.socket(AF_NETLINK, SOCK_RAW_NONBLOCK, protocol);
        if (socket.failed()) {
            return;
        }
        if (Libc.bind((int) socket.value(), address(groups)).failed()) {
            Libc.close((int) socket.value());
            return;
        }
        open.add((int) socket.value());
    }

    /** {@code struct sockaddr_nl} of netlink(7). */
    private static byte[] address(int groups) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.nativeOrder())
                .putShort((short) AF_NETLINK)
                .putShort((short) 0)
                .putInt(0)
                .putInt(groups)
                .array();
    }

    /** Whether anything was changed since this was asked the last time, or since the beginning. */
    public boolean stirred() {
        boolean stirred = false;
        for (int socket : sockets) {
            stirred |= drain(socket);
        }
        return stirred;
    }

    /** Whatever stands there counts, and so does that something had no room to stand there. */
    private static boolean drain(int socket) {
        var buffer = new byte[BUFFER];
        boolean any = false;
        var got = Libc.receive(socket, buffer);
        while (!got.failed() || got.errno() != EAGAIN) {
            any = true;
            got = Libc.receive(socket, buffer);
        }
        return any;
    }

    @Override
    public void close() {
        sockets.forEach(Libc::close);
    }
}
