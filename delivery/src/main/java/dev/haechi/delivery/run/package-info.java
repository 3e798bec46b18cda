/**
 * The queue of work that pushes and deploys make: recorded, claimed by one worker at a time, never
 * lost. Defines Run.
 */
@NullMarked
package dev.haechi.delivery.run;

import org.jspecify.annotations.NullMarked;
