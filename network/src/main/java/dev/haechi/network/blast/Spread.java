package dev.haechi.network.blast;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Answer;

/**
 * One step from a place that is taken over to another.
 *
 * @param depth from 1: how many steps the receiver is away
 * @param certain whether the step, and all before it, are; otherwise they depend on missing facts
 * @param packets what of the receiver is reached by packets
 * @param plus what of it is reached through proxies too
 */
public record Spread(
        int depth, boolean certain, Endpoint from, Endpoint to, Answer packets, Answer plus) {}
