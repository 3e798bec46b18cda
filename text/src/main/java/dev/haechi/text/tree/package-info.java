/**
 * YAML and JSON documents whose every value knows where it was written. Defines Node and
 * TreeReader.
 */
@NullMarked
package dev.haechi.text.tree;

import org.jspecify.annotations.NullMarked;
