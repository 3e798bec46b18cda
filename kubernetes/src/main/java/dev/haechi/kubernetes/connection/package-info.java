/**
 * What passes between all parties of a cluster, services and outsiders among them. Defines
 * Connections, End.
 */
@NullMarked
package dev.haechi.kubernetes.connection;

import org.jspecify.annotations.NullMarked;
