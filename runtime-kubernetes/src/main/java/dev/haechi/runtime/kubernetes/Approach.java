package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.Reach;
import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Goes to an API server step by step, so that a failure has one cause: name, connection, proxy,
 * TLS, certificate, clock. Shows nobody's credentials, and so may speak with anybody.
 */
final class Approach {
    private static final int LONGEST_HEAD = 16 << 10;

    private final Choice choice;
    private final Endpoint server;
    private final Optional<Endpoint> proxy;
    private final Duration patience;
    private final Optional<List<X509Certificate>> authorities;

    /**
     * One way.
     *
     * @param patience for each step
     * @param authorities empty when those of the kubeconfig could not be read
     */
    Approach(
            Choice choice,
            Way way,
            Duration patience,
            Optional<List<X509Certificate>> authorities) {
        this.choice = choice;
        this.server = way.server();
        this.proxy = way.proxy();
        this.patience = patience;
        this.authorities = authorities;
    }

    /** Ends a way before its end. */
    private static final class Ended extends Exception {
        private final transient Reach where;

        Ended(Reach where) {
            super(where.toString(), null, false, false);
            this.where = where;
        }
    }

    Reach go() {
        try (var socket = connected()) {
            return met(socket);
        } catch (Ended ended) {
            return ended.where;
        } catch (SocketTimeoutException silent) {
            return new Reach.TimedOut(server.authority(), patience.toSeconds());
        } catch (SSLException failed) {
            return said(failed).contains("Unsupported or unrecognized")
                    ? new Reach.NotTls(server.authority(), spoken())
                    : new Reach.TlsFailed(server.authority(), said(failed));
        } catch (IOException failed) {
            return new Reach.TlsFailed(server.authority(), said(failed));
        }
    }

    private static String said(IOException failure) {
        return Failures.said(failure);
    }

    /** A connection to the server, through the proxy when there is one. */
    private Socket connected() throws IOException, Ended {
        if (proxy.isEmpty()) {
            return open(server);
        }
        var name = proxy.get().authority();
        Socket socket;
        try {
            socket = open(proxy.get());
        } catch (Ended ended) {
            throw new Ended(new Reach.ProxyUnreachable(name, reason(ended.where)));
        }
        try {
            write(
                    socket,
                    "CONNECT "
                            + server.authority()
                            + " HTTP/1.1\r\nHost: "
                            + server.authority()
                            + "\r\n\r\n");
            var answer = head(socket).lines().findFirst().orElse("no answer");
            if (!answer.matches("HTTP/1\\.[01] 200.*")) {
                socket.close();
                throw new Ended(new Reach.ProxyRefuses(name, printable(answer)));
            }
            return socket;
        } catch (IOException broken) {
            socket.close();
            throw new Ended(new Reach.ProxyUnreachable(name, said(broken)));
        }
    }

    private static String reason(Reach where) {
        return switch (where) {
            case Reach.NameUnknown _ -> "its name has no address";
            case Reach.Refused _ -> "nobody listens there";
            case Reach.TimedOut _ -> "nobody answers there";
            case Reach.Unroutable(_, var why) -> why;
            case Reach other -> other.getClass().getSimpleName();
        };
    }

    private Socket open(Endpoint to) throws IOException, Ended {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(to.host());
        } catch (UnknownHostException unknown) {
            throw new Ended(new Reach.NameUnknown(to.host()));
        }
        Ended last = new Ended(new Reach.NameUnknown(to.host()));
        for (var address : addresses) {
            var socket = new Socket();
            try {
                socket.setSoTimeout((int) patience.toMillis());
                socket.connect(
                        new InetSocketAddress(address, to.port()), (int) patience.toMillis());
                return socket;
            } catch (SocketTimeoutException silent) {
                last = new Ended(new Reach.TimedOut(to.authority(), patience.toSeconds()));
            } catch (ConnectException refused) {
                last =
                        new Ended(
                                said(refused).contains("refused")
                                        ? new Reach.Refused(to.authority())
                                        : new Reach.Unroutable(to.authority(), said(refused)));
            } catch (IOException noWay) {
                last = new Ended(new Reach.Unroutable(to.authority(), said(noWay)));
            }
            socket.close();
        }
        throw last;
    }

    private Reach met(Socket socket) throws IOException {
        var witness = new Witness();
        var name = choice.cluster().serverName().orElse(server.host());
        var context = Tls.context(witness);
        try (var tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, name, server.port(), true)) {
            tls.startHandshake();
            var chain = witness.chain();
            return new Reach.Met(
                    server.authority(),
                    chain.stream().map(Materials::facts).toList(),
                    authorities.map(all -> Chains.signed(chain, all)),
                    authorities.filter(all -> sameName(chain, all)).isPresent(),
                    Chains.named(chain.getFirst(), name),
                    date(tls));
        }
    }

    private static boolean sameName(
            List<X509Certificate> chain, List<X509Certificate> authorities) {
        var issuer = chain.getLast().getIssuerX500Principal();
        return authorities.stream().anyMatch(one -> one.getSubjectX500Principal().equals(issuer));
    }

    /** The server's time, as the head of any answer says it; the answer itself is not looked at. */
    private Optional<Instant> date(Socket tls) {
        try {
            write(
                    tls,
                    "GET "
                            + server.path()
                            + "/version HTTP/1.1\r\nHost: "
                            + server.authority()
                            + "\r\nUser-Agent: haechi\r\nConnection: close\r\n\r\n");
            return head(tls)
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("date:"))
                    .findFirst()
                    .map(line -> line.substring(5).strip())
                    .map(Approach::instant);
        } catch (IOException | DateTimeParseException unsaid) {
            return Optional.empty();
        }
    }

    private static Instant instant(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /** What is spoken where TLS is not. */
    private String spoken() {
        try (var socket = connected()) {
            write(socket, "GET / HTTP/1.0\r\n\r\n");
            return head(socket).startsWith("HTTP/") ? "plain HTTP" : "another protocol";
        } catch (IOException | Ended silent) {
            return "another protocol";
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What comes up to an empty line. */
    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String printable(String line) {
        return line.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
