/** What goes on by itself: recorded runs, mending, scaling. Defines RunWorker, Scaler, Rounds. */
@NullMarked
package dev.haechi.app.worker;

import org.jspecify.annotations.NullMarked;
