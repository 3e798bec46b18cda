/** The commands about tokens. Here alone a token is shown, the one time that it is made. */
@NullMarked
package dev.haechi.cli.token;

import org.jspecify.annotations.NullMarked;
