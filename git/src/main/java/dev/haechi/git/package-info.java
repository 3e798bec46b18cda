/** Git repositories: hosting over smart HTTP, and reading commits. */
@NullMarked
package dev.haechi.git;

import org.jspecify.annotations.NullMarked;
