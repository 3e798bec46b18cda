/**
 * What is true of all pairs at once: the zone matrix of a large landscape, from what groups admit
 * (gates) and what routing and ACLs let pass between subnets (lanes). network/DESIGN.md says how.
 */
@NullMarked
package dev.haechi.network.survey;

import org.jspecify.annotations.NullMarked;
