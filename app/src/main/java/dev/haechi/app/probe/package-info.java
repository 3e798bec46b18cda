/** Packets that a person asks for by name. Defines ProbeSome. */
@NullMarked
package dev.haechi.app.probe;

import org.jspecify.annotations.NullMarked;
