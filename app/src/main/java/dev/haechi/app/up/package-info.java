/** Brings an environment up: cloud, services, doors, and a probe at the end. Defines BringUp. */
@NullMarked
package dev.haechi.app.up;

import org.jspecify.annotations.NullMarked;
