/** The product as a user runs it: real commands, real namespaces, real containers. */
@NullMarked
package dev.haechi.acceptance;

import org.jspecify.annotations.NullMarked;
