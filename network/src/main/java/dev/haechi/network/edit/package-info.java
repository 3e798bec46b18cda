/**
 * What is written differently in two landscapes, as edits that can be made one by one. Defines
 * Edit, Edits.
 */
@NullMarked
package dev.haechi.network.edit;

import org.jspecify.annotations.NullMarked;
