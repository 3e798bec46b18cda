/**
 * The one way to a use case: permission first, then the environment's lease, then the work, then
 * its audit record. Defines Gate and, for the machine as a whole, MachineGate.
 */
@NullMarked
package dev.haechi.app.gate;

import org.jspecify.annotations.NullMarked;
