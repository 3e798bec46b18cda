/** Secrets of environments, for those who administer them. Defines SecretKeeping. */
@NullMarked
package dev.haechi.app.secret;

import org.jspecify.annotations.NullMarked;
