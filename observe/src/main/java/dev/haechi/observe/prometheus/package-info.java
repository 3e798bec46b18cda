/**
 * Prometheus and Alertmanager: their configurations, rendered from the landscape, and the questions
 * that status asks. Defines ScrapePlan, ServiceSignals, PrometheusClient.
 */
@NullMarked
package dev.haechi.observe.prometheus;

import org.jspecify.annotations.NullMarked;
