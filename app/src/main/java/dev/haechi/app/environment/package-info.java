/** The life of an environment: status, probe, mending, down. Defines Known, Intended, Mending. */
@NullMarked
package dev.haechi.app.environment;

import org.jspecify.annotations.NullMarked;
