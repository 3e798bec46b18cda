/**
 * Messages of Git hosting services: believed when they prove to know a secret, once, and no longer
 * than needed. Defines GitHost, Webhook, Push.
 */
@NullMarked
package dev.haechi.delivery.webhook;

import org.jspecify.annotations.NullMarked;
