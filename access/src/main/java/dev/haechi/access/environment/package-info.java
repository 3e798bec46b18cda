/** The environments of this machine and their people. Defines Environments. */
@NullMarked
package dev.haechi.access.environment;

import org.jspecify.annotations.NullMarked;
