/**
 * From what runs to what should run, without a failed request: plan, steps, and the port to what
 * runs containers. Defines Revision, Replica, RolloutStep, ReplicaRuntime.
 */
@NullMarked
package dev.haechi.delivery.rollout;

import org.jspecify.annotations.NullMarked;
