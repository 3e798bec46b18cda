/** Searches who is reached from one sender: legs between doors, where proxies join connections. */
@NullMarked
package dev.haechi.network.search;

import org.jspecify.annotations.NullMarked;
