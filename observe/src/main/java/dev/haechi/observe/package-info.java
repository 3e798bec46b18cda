/** Signals, alerts and the news of them; the packages below are Prometheus's and Slack's. */
@NullMarked
package dev.haechi.observe;

import org.jspecify.annotations.NullMarked;
