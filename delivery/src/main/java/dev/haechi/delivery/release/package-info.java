/** What was brought into service, version after version. Defines Release and the port Releases. */
@NullMarked
package dev.haechi.delivery.release;

import org.jspecify.annotations.NullMarked;
