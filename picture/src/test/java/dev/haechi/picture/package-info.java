/** Tests of pictures. */
@NullMarked
package dev.haechi.picture;

import org.jspecify.annotations.NullMarked;
