/**
 * News of an environment in a Slack channel. Defines News, SlackNotifier, BackOff. A channel's
 * webhook address is a secret and leaves here only.
 */
@NullMarked
package dev.haechi.observe.slack;

import org.jspecify.annotations.NullMarked;
