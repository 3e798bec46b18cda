/** One class per use case, each inside one wrapper for permission, audit and lease. */
@NullMarked
package dev.haechi.app;

import org.jspecify.annotations.NullMarked;
