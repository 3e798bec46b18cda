package dev.haechi.runtime.kubernetes.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * What an API server answers to the questions of an examination, on a real TLS socket of loopback.
 * As the real one it asks for a client's certificate, takes any and knows whom its authority
 * signed; and it tells its version to everybody.
 */
public final class LoopbackApiServer implements AutoCloseable {
    /** The token that it knows. */
    public static final String TOKEN = "known-token-of-a-person";

    /** Everything on everything. */
    public static final String ALL =
            "{\"verbs\":[\"*\"],\"apiGroups\":[\"*\"],\"resources\":[\"*\"]}";

    private static final char[] NO_PASSWORD = {};

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Authority clients;
    private volatile String version = "v1.36.0";
    private volatile String rules = ALL;
    private volatile boolean incomplete;
    private volatile boolean allowed = true;
    private volatile int status;

    private LoopbackApiServer(HttpsServer server, Authority clients) {
        this.server = server;
        this.clients = clients;
    }

    /** Starts one that shows a certificate and knows whom an authority signed. */
    public static LoopbackApiServer start(Issued identity, Authority clients) {
        try {
            var server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(configurator(identity));
            var api = new LoopbackApiServer(server, clients);
            server.setExecutor(api.threads);
            server.createContext("/", api::answer);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Has it say another version. */
    public LoopbackApiServer version(String git) {
        version = git;
        return this;
    }

    /**
     * Has it grant other rights.
     *
     * @param granted rules of a SelfSubjectRulesReview, separated by commas
     * @param wholeCluster what it answers to questions for the whole cluster
     */
    public LoopbackApiServer rules(String granted, boolean complete, boolean wholeCluster) {
        rules = granted;
        incomplete = !complete;
        allowed = wholeCluster;
        return this;
    }

    /** Has it answer everything that is asked with credentials with one status. */
    public LoopbackApiServer refusing(int code) {
        status = code;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var shown = shown((HttpsExchange) exchange);
        if (shown == Shown.WRONG || (shown == Shown.NOTHING && !path.equals("/version"))) {
            send(exchange, 401, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":401}");
        } else if (status != 0 && shown == Shown.KNOWN) {
            send(
                    exchange,
                    status,
                    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":" + status + "}");
        } else {
            send(exchange, path.equals("/version") ? 200 : 201, body(path));
        }
    }

    private String body(String path) {
        return switch (path) {
            case "/version" ->
                    version.startsWith("v")
                            ? "{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\""
                                    + version
                                    + "\"}"
                            : version;
            case "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews" ->
                    "{\"kind\":\"SelfSubjectRulesReview\",\"apiVersion\":\"authorization.k8s.io/v1\","
                            + "\"spec\":{},\"status\":{\"incomplete\":"
                            + incomplete
                            + ",\"resourceRules\":["
                            + rules
                            + "],\"nonResourceRules\":[]}}";
            case "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews" ->
                    "{\"kind\":\"SelfSubjectAccessReview\",\"apiVersion\":\"authorization.k8s.io/v1\","
                            + "\"spec\":{},\"status\":{\"allowed\":"
                            + allowed
                            + "}}";
            case String other -> throw new IllegalArgumentException("nobody asks for " + other);
        };
    }

    private enum Shown {
        NOTHING,
        WRONG,
        KNOWN
    }

    private Shown shown(HttpsExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null) {
            return header.equals("Bearer " + TOKEN) ? Shown.KNOWN : Shown.WRONG;
        }
        try {
            var first = (X509Certificate) exchange.getSSLSession().getPeerCertificates()[0];
            return clients.signed(first) ? Shown.KNOWN : Shown.WRONG;
        } catch (SSLPeerUnverifiedException none) {
            return Shown.NOTHING;
        }
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpsConfigurator configurator(Issued identity) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry(
                    "api",
                    identity.pair().getPrivate(),
                    NO_PASSWORD,
                    new Certificate[] {identity.certificate()});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), new TrustManager[] {new AnyClient()}, null);
            return new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var wanted = Objects.requireNonNull(getSSLContext()).getDefaultSSLParameters();
                    wanted.setWantClientAuth(true);
                    parameters.setSSLParameters(wanted);
                }
            };
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes every certificate; who signed it is looked at later, as by the real one. */
    private static final class AnyClient implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
