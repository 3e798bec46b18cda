/** People, roles, tokens, the audit chain, and the port to secrets. */
@NullMarked
package dev.haechi.access;

import org.jspecify.annotations.NullMarked;
