/** Who may do what, and approved exceptions. Defines Person, PersonRole, Waiver, ControlId. */
@NullMarked
package dev.haechi.model.governance;

import org.jspecify.annotations.NullMarked;
