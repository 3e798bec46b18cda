/**
 * What is written in a landscape in vain, by mistake or too widely, by the algebra of sets. Defines
 * LintCode, LintFinding.
 */
@NullMarked
package dev.haechi.network.lint;

import org.jspecify.annotations.NullMarked;
