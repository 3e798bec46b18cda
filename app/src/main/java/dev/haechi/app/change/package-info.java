/**
 * The network of an environment, looked at and changed on its own. Defines PlanNow, ApplyNow and
 * DriftNow.
 */
@NullMarked
package dev.haechi.app.change;

import org.jspecify.annotations.NullMarked;
