/** Signals, alerts and the messages about them: Prometheus, Alertmanager, Slack. */
@NullMarked
package dev.haechi.observe;

import org.jspecify.annotations.NullMarked;
