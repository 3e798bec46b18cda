/** The port to secrets, which are sealed at rest. Defines Secrets. */
@NullMarked
package dev.haechi.access.secret;

import org.jspecify.annotations.NullMarked;
