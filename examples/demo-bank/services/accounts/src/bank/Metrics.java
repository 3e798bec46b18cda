package bank;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and how long they took, and prints it as Prometheus reads it. */
final class Metrics {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Metrics() {
        for (var i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void count(String method, int status, long took) {
        var labels = "method=\"" + method.replaceAll("[^A-Z]", "") + "\",status=\"" + status + "\"";
        requests.computeIfAbsent(labels, any -> new LongAdder()).increment();
        nanos.add(took);
        var bucket = 0;
        while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        buckets[bucket].increment();
    }

    String text() {
        var text = new StringBuilder("# TYPE http_requests_total counter\n");
        requests.forEach((labels, count) ->
                text.append("http_requests_total{").append(labels).append("} ").append(count).append('\n'));
        text.append("# TYPE http_request_duration_seconds histogram\n");
        var sum = 0L;
        for (var i = 0; i < buckets.length; i++) {
            sum += buckets[i].sum();
            text.append("http_request_duration_seconds_bucket{le=\"")
                    .append(i < BOUNDS.length ? BOUNDS[i] : "+Inf")
                    .append("\"} ").append(sum).append('\n');
        }
        return text.append("http_request_duration_seconds_sum ").append(nanos.sum() / 1e9)
                .append("\nhttp_request_duration_seconds_count ").append(sum).append('\n').toString();
    }
}
