/**
 * What the machine must bring for Haechi, whether it is there, and the command that mends it.
 * Defines Prerequisite, Finding, Examination; the port to the machine is Host.
 */
@NullMarked
package dev.haechi.app.doctor;

import org.jspecify.annotations.NullMarked;
