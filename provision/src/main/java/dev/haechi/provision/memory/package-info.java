/** A cloud and a journal that end with the process: for trials, and as the model of the others. */
@NullMarked
package dev.haechi.provision.memory;

import org.jspecify.annotations.NullMarked;
