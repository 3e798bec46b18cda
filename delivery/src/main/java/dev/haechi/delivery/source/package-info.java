/** Where the sources of services come from: commits, never files of a folder. Defines Sources. */
@NullMarked
package dev.haechi.delivery.source;

import org.jspecify.annotations.NullMarked;
