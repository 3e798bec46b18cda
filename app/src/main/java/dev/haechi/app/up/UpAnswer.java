package dev.haechi.app.up;

import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.environment.RouteUrl;
import java.util.List;

/**
 * What {@code up} came to.
 *
 * @param environment its name
 * @param changes of the network that were made
 * @param rolledOut services that were brought into service anew
 * @param serving services that serve, all of them
 * @param urls where people reach it
 * @param probe how packets and proof agree
 */
public record UpAnswer(
        String environment,
        int changes,
        List<String> rolledOut,
        List<String> serving,
        List<RouteUrl> urls,
        ProbeAnswer probe) {
    public UpAnswer {
        rolledOut = List.copyOf(rolledOut);
        serving = List.copyOf(serving);
        urls = List.copyOf(urls);
    }
}
