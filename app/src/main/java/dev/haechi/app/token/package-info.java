/** Tokens of people, for those who administer them. Defines TokenKeeping. */
@NullMarked
package dev.haechi.app.token;

import org.jspecify.annotations.NullMarked;
