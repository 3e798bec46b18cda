/** Turns filters into nftables scripts. Pure. */
@NullMarked
package dev.haechi.nftables;

import org.jspecify.annotations.NullMarked;
