import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An open-loop load: requests start on a fixed schedule whatever became of those before, so that a
 * stall shows as failures and not as a pause. Nothing is retried. Of ten requests seven are GETs of
 * a page, two are POSTs that move money, and one, each second, takes five seconds at the service.
 *
 * <p>A request has failed when its answer is not 2xx, when its connection broke, or when it took
 * more than two seconds beyond the time that its handler takes by itself. For the first ten seconds
 * the same is sent and not counted: a virtual machine that is just starting is slow by itself. It
 * takes less of the processor from what it measures with {@code -XX:TieredStopAtLevel=1}.
 *
 * <pre>java benchmarks/OpenLoad.java BASE_URL CA_PEM RATE SECONDS GET_PATH POST_PATH SLOW_PATH</pre>
 *
 * <p>Prints one line of JSON, and of the requests that failed the first ten, each with the second in
 * which it began; exits with 1 when a request failed.
 */
final class OpenLoad {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int SHOWN = 10;

    private final HttpClient client;
    private final String base;
    private final AtomicInteger sent = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());

    private volatile long begun;

    private OpenLoad(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "false");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        var load = new OpenLoad(trusting(Path.of(arguments[1])), arguments[0]);
        load.run(
                Integer.parseInt(arguments[2]),
                Duration.ofSeconds(Long.parseLong(arguments[3])),
                arguments[4],
                arguments[5],
                arguments[6]);
        System.exit(load.failures.isEmpty() ? 0 : 1);
    }

    private void run(int rate, Duration length, String get, String post, String slow) {
        send(rate, WARM_UP, get, post, slow);
        sent.set(0);
        failures.clear();
        micros.clear();
        begun = System.nanoTime();
        System.err.println("begins");
        send(rate, length, get, post, slow);
        report(length);
    }

    private void send(int rate, Duration length, String get, String post, String slow) {
        long gap = TimeUnit.SECONDS.toNanos(1) / rate;
        long begin = System.nanoTime();
        long total = rate * length.toSeconds();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < total; i++) {
                LockSupport.parkNanos(begin + i * gap - System.nanoTime());
                long number = i;
                requests.submit(() -> one(number, rate, get, post, slow));
            }
        }
    }

    private void one(long number, int rate, String get, String post, String slow) {
        if (number % rate == rate / 2) {
            send("slow", HttpRequest.newBuilder(URI.create(base + slow)).GET(), SLOW);
        } else if (number % 10 < 2) {
            send("post", transfer(post), Duration.ZERO);
        } else {
            send("get", HttpRequest.newBuilder(URI.create(base + get)).GET(), Duration.ZERO);
        }
    }

    private HttpRequest.Builder transfer(String post) {
        return HttpRequest.newBuilder(URI.create(base + post))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"from\":\"1001\",\"to\":\"1002\",\"amount\":1}"));
    }

    private void send(String kind, HttpRequest.Builder request, Duration own) {
        sent.incrementAndGet();
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(own.plus(GRACE).plus(GRACE)).build(), BodyHandlers.ofString());
            long took = System.nanoTime() - begin;
            micros.add(took / 1_000);
            if (answer.statusCode() / 100 != 2) {
                failed(begin, kind + " " + answer.statusCode());
            } else if (took > own.plus(GRACE).toNanos()) {
                failed(begin, kind + " took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
            }
        } catch (IOException e) {
            failed(begin, kind + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(long begin, String what) {
        failures.add(TimeUnit.NANOSECONDS.toSeconds(begin - begun) + " s: " + what);
    }

    private void report(Duration length) {
        var sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        System.out.printf(
                "{\"seconds\":%d,\"sent\":%d,\"failed\":%d,\"p50ms\":%.1f,\"p99ms\":%.1f}%n",
                length.toSeconds(), sent.get(), failures.size(), at(sorted, 0.5), at(sorted, 0.99));
        failures.stream().distinct().limit(SHOWN).forEach(System.err::println);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1000.0;
    }

    private static HttpClient trusting(Path authority) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .connectTimeout(GRACE)
                .build();
    }
}
