package dev.haechi.observe.prometheus;

import static dev.haechi.observe.prometheus.YamlText.quoted;

import java.net.URI;

/** Renders Alertmanager's configuration. The same receiver gives the same bytes. */
public final class AlertmanagerText {
    private AlertmanagerText() {}

    /**
     * Everything goes to Haechi's server, which tells people (and Slack) and keeps what it told.
     *
     * @param server the server's webhook for alerts
     * @param tokenFile where Alertmanager finds the token that the server wants
     */
    public static String configuration(URI server, String tokenFile) {
        return """
               # Rendered by Haechi: the next "up" writes it anew.
               route:
                 receiver: haechi
                 group_by: [ environment, alertname, service ]
                 group_wait: 2s
                 group_interval: 15s
                 repeat_interval: 4h
               receivers:
                 - name: haechi
                   webhook_configs:
                     - url: %s
                       send_resolved: true
                       max_alerts: 100
                       http_config:
                         follow_redirects: false
                         authorization: { type: Bearer, credentials_file: %s }
               """
                .formatted(quoted(server), quoted(tokenFile));
    }
}
