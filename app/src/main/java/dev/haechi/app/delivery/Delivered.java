package dev.haechi.app.delivery;

import dev.haechi.delivery.release.Release;
import dev.haechi.model.id.ServiceName;
import java.util.Optional;

/**
 * What a delivery came to.
 *
 * @param image its reference
 * @param release its record; empty when what was wanted serves already
 */
public record Delivered(ServiceName service, String image, Optional<Release> release) {}
