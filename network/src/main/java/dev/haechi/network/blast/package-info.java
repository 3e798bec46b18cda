/** How far somebody comes who takes over one place after the other. Defines Blast, Spread. */
@NullMarked
package dev.haechi.network.blast;

import org.jspecify.annotations.NullMarked;
