/**
 * How Haechi says things: problems with their place and remedy, messages in two languages, results,
 * secrets. Defines Problem, Origin, Message, Result, Secret.
 */
@NullMarked
package dev.haechi.text;

import org.jspecify.annotations.NullMarked;
