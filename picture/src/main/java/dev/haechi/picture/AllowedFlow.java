package dev.haechi.picture;

import dev.haechi.model.flow.Endpoint;

/**
 * A flow that passes, as far as a picture is concerned.
 *
 * @param from where connections are opened
 * @param to where they arrive
 * @param services such as {@code tcp/443}, several separated by commas; shown as it is
 */
public record AllowedFlow(Endpoint from, Endpoint to, String services) {}
