/** Labels and what selects by them, also where a label is not known. Defines LabelSelector. */
@NullMarked
package dev.haechi.kubernetes.selector;

import org.jspecify.annotations.NullMarked;
