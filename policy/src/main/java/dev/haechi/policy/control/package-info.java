/** What is required, and by whose text: controls as data. Defines Control, Basis, Parameters. */
@NullMarked
package dev.haechi.policy.control;

import org.jspecify.annotations.NullMarked;
