/** Makes images: bases from the distribution's packages, services from a commit, in a sandbox. */
@NullMarked
package dev.haechi.containers.image;

import org.jspecify.annotations.NullMarked;
