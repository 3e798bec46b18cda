/** What every provider has to keep, for the tests of all of them. */
@NullMarked
package dev.haechi.provision.testing;

import org.jspecify.annotations.NullMarked;
