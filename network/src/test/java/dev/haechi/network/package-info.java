/** Tests of reachability. */
@NullMarked
package dev.haechi.network;

import org.jspecify.annotations.NullMarked;
