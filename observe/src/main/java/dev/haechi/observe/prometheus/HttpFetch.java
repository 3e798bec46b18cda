package dev.haechi.observe.prometheus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches over the machine's own sockets. */
public final class HttpFetch implements Fetch {
    private final HttpClient client;
    private final Duration deadline;

    public HttpFetch(Duration deadline) {
        this.client = HttpClient.newBuilder().connectTimeout(deadline).build();
        this.deadline = deadline;
    }

    @Override
    public String get(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(deadline).GET().build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SignalsUnavailable(
                        address.getHost() + " answered " + answer.statusCode() + " to " + address,
                        null);
            }
            return answer.body();
        } catch (IOException e) {
            throw new SignalsUnavailable(
                    address.getHost() + " did not answer " + address + " within " + deadline, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignalsUnavailable("stopped while waiting for " + address.getHost(), e);
        }
    }
}
