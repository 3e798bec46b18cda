/** What a namespace should hold and what it holds: pieces, cables, names. Pure. */
@NullMarked
package dev.haechi.cloud.local.space;

import org.jspecify.annotations.NullMarked;
