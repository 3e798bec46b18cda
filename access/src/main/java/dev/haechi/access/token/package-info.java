/** Tokens that name a person at a door: shown once, stored as a hash, expiring. Defines Token. */
@NullMarked
package dev.haechi.access.token;

import org.jspecify.annotations.NullMarked;
