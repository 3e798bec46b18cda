/** {@code kubernetes}: what clusters of one's own are made of. */
@NullMarked
package dev.haechi.cli.kubernetes;

import org.jspecify.annotations.NullMarked;
