/** The machine that Haechi runs on, as the doctor sees it. */
@NullMarked
package dev.haechi.wiring.host;

import org.jspecify.annotations.NullMarked;
