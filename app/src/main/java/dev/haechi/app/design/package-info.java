/**
 * Questions about a landscape: who reaches whom, by which way, and what the controls say. Nothing
 * is changed and nobody is asked for permission: whoever can read the file may ask. Defines Party,
 * Reach, Matrix.
 */
@NullMarked
package dev.haechi.app.design;

import org.jspecify.annotations.NullMarked;
