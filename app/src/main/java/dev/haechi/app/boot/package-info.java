/** Coming back by itself after a reboot. Defines UnitFile. */
@NullMarked
package dev.haechi.app.boot;

import org.jspecify.annotations.NullMarked;
