package dev.haechi.observe.prometheus;

/**
 * What is asked of Prometheus, in PromQL. Requests are counted by the usual names of two worlds:
 * {@code http_requests_total} (Prometheus's own convention) and {@code
 * http_server_requests_seconds} (Micrometer, Spring Boot), both with a label {@code status}. What a
 * service says of itself goes before what the edge says of it.
 */
final class Queries {
    private static final String COUNTERS =
            "__name__=~\"http_requests_total|http_server_requests_seconds_count\"";
    private static final String BUCKETS =
            "__name__=~\"http_request_duration_seconds_bucket|http_server_requests_seconds_bucket\"";

    static final String UP = "sum by (service) (up)";

    static final String REQUESTS = own("sum by (service) (rate({" + COUNTERS + ",%s}[1m]))");

    static final String FAILURES =
            own("sum by (service) (rate({" + COUNTERS + ",%s,status=~\"5..\"}[1m]))");

    static final String LATENCY =
            own("histogram_quantile(0.95, sum by (service, le) (rate({" + BUCKETS + ",%s}[1m])))");

    private Queries() {}

    private static String own(String query) {
        return query.formatted("kind=\"service\"") + " or " + query.formatted("kind=\"edge\"");
    }
}
