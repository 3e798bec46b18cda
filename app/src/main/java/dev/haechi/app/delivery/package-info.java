/** Brings workloads into service. Defines Waves, Revisions and Deliveries. */
@NullMarked
package dev.haechi.app.delivery;

import org.jspecify.annotations.NullMarked;
