/** What a person wrote: schema, reader and the resolver that turns it into a landscape. */
@NullMarked
package dev.haechi.blueprint;

import org.jspecify.annotations.NullMarked;
