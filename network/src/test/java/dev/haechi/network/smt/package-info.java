/**
 * A third reading of the raw landscape, as formulas over the bits of one packet that a solver
 * decides: kr-financial-policy 6.1 and 6.2, nhncloud-api 19. Knows nothing of the engine, nor of
 * the oracle that follows packets one by one.
 */
@NullMarked
package dev.haechi.network.smt;

import org.jspecify.annotations.NullMarked;
