/** The life of an environment: up, status, probe, mending, down. Defines BringUp. */
@NullMarked
package dev.haechi.app.environment;

import org.jspecify.annotations.NullMarked;
