/** One process at a time changes an environment. Defines Lease and its fencing token. */
@NullMarked
package dev.haechi.access.lease;

import org.jspecify.annotations.NullMarked;
