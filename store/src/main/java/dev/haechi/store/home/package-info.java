/** The folder HAECHI_HOME, whose it is, and files that only its owner reads. Defines HomeFolder. */
@NullMarked
package dev.haechi.store.home;

import org.jspecify.annotations.NullMarked;
