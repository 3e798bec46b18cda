package dev.haechi.app.delivery;

import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.workload.Workload;
import dev.haechi.observe.prometheus.AlertRules;
import dev.haechi.observe.prometheus.AlertmanagerText;
import dev.haechi.observe.prometheus.Pace;
import dev.haechi.observe.prometheus.PrometheusText;
import dev.haechi.observe.prometheus.ScrapePlan;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The configuration of what observes an environment, as files for its containers. */
public final class SystemFiles {
    /** Opens the server's receiver of alerts to this environment's Alertmanager. */
    public static final SecretName ALERTING_TOKEN = SecretName.of("haechi-alerting-token");

    private static final String FOLDER = "/etc/haechi/";
    private static final String RULES = "rules.yml";

    private SystemFiles() {}

    /** By workload: name → content. Without the edge's, which needs certificates. */
    public static Map<ServiceName, SequencedMap<String, String>> of(Resolved resolved) {
        var plan = ScrapePlan.of(LandscapeIndex.of(resolved.landscape()), resolved.workloads());
        var files = new LinkedHashMap<ServiceName, SequencedMap<String, String>>();
        for (var workload : resolved.workloads(Workload.Kind.PROMETHEUS)) {
            files.put(workload.name(), prometheus(plan));
        }
        for (var workload : resolved.workloads(Workload.Kind.ALERTMANAGER)) {
            files.put(workload.name(), alertmanager(resolved));
        }
        return files;
    }

    private static SequencedMap<String, String> prometheus(ScrapePlan plan) {
        var files = new LinkedHashMap<String, String>();
        files.put("prometheus.yml", PrometheusText.configuration(plan, Pace.USUAL, FOLDER + RULES));
        files.put(RULES, AlertRules.rules(plan, Pace.USUAL));
        return files;
    }

    private static SequencedMap<String, String> alertmanager(Resolved resolved) {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "alertmanager.yml",
                AlertmanagerText.configuration(
                        receiver(resolved), "/run/secrets/" + ALERTING_TOKEN));
        return files;
    }

    /** The server's place in the landscape, which leads to the server itself. */
    private static URI receiver(Resolved resolved) {
        var server = resolved.workloads(Workload.Kind.SERVER).getFirst();
        var index = LandscapeIndex.of(resolved.landscape());
        var address =
                index.instance(server.slots().getFirst()).orElseThrow().addresses().getFirst();
        return URI.create(
                "http://"
                        + address
                        + ":"
                        + server.port().orElseThrow()
                        + "/alerts/"
                        + resolved.environment());
    }
}
