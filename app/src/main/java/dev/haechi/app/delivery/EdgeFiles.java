package dev.haechi.app.delivery;

import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.delivery.edge.EdgeConfig;
import dev.haechi.delivery.edge.EdgeTarget;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What the edge is given. */
final class EdgeFiles {
    private static final Port HTTP = Port.of(80);
    private static final Port HTTPS = Port.of(443);
    private static final Port METRICS = Port.of(9113);

    private EdgeFiles() {}

    static SequencedMap<String, String> files(Setting setting, Workload edge) {
        var targets =
                setting.workloads().stream()
                        .filter(one -> one.route().isPresent())
                        .map(EdgeFiles::target)
                        .toList();
        var metrics = edge.metrics().map(one -> one.port()).orElse(METRICS);
        var config = new EdgeConfig(targets, HTTP, HTTPS, setting.publicHttps(), metrics);
        var files = new LinkedHashMap<String, String>();
        files.put(EdgeConfig.FILE, config.render());
        return files;
    }

    private static EdgeTarget target(Workload routed) {
        return new EdgeTarget(
                routed.name(),
                routed.route().orElseThrow(),
                routed.serviceAddress().stream().toList(),
                routed.port().orElseThrow());
    }

    /** A certificate with its key, as two secrets of one version. */
    static List<GivenSecret> given(ServerCertificate certificate, String version) {
        return List.of(
                new GivenSecret(
                        SecretName.of(EdgeConfig.CERTIFICATE),
                        version,
                        Secret.of(certificate.chainPem())),
                new GivenSecret(SecretName.of(EdgeConfig.KEY), version, certificate.keyPem()));
    }
}
