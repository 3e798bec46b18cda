package dev.haechi.blueprint;

import dev.haechi.model.id.SecretName;

/** Where alerts and the news of builds and rollouts go. */
public sealed interface AlertTarget {
    /**
     * A Slack channel.
     *
     * @param webhook secret that holds the address of its incoming webhook
     */
    record Slack(SecretName webhook) implements AlertTarget {}
}
