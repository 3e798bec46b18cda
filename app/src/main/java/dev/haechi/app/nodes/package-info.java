/**
 * A cluster on its nodes: what the landscape does with the packets that carry those of pods.
 * Defines JoinedExplainQuestion and BetweenQuestion.
 */
@NullMarked
package dev.haechi.app.nodes;

import org.jspecify.annotations.NullMarked;
