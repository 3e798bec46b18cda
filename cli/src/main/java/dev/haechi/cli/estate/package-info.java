/** {@code generate}: things that are made to measure with. */
@NullMarked
package dev.haechi.cli.estate;

import org.jspecify.annotations.NullMarked;
