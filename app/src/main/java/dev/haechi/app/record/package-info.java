/** What was recorded, for those who may read it. Defines Records. */
@NullMarked
package dev.haechi.app.record;

import org.jspecify.annotations.NullMarked;
