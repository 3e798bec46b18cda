/**
 * Who may do what: identities, doors, permissions and the decision. Defines Actor, Door,
 * Permission.
 */
@NullMarked
package dev.haechi.access;

import org.jspecify.annotations.NullMarked;
