/**
 * What one sender, or everybody with some addresses, reaches, and by which way. Defines Exposure.
 */
@NullMarked
package dev.haechi.network.exposure;

import org.jspecify.annotations.NullMarked;
