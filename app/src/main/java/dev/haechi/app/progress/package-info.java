/** How long work tells a person how far it is. Defines Progress. */
@NullMarked
package dev.haechi.app.progress;

import org.jspecify.annotations.NullMarked;
