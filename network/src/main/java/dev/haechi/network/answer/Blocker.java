package dev.haechi.network.answer;

import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;

/**
 * Something on the way of a flow that would stop it by itself.
 *
 * @param step a {@link Step.Denied}, {@link Step.Unrouted} or {@link Step.Dropped}
 */
public record Blocker(Id place, Step step) {}
