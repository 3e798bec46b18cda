/** Webhooks, Git and pages over HTTP, on Spring Boot. */
@NullMarked
package dev.haechi.server;

import org.jspecify.annotations.NullMarked;
