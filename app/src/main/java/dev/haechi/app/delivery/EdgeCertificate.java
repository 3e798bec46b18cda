package dev.haechi.app.delivery;

import dev.haechi.access.secret.Secrets;
import dev.haechi.access.tls.Certificates;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Result;
import java.util.List;

/**
 * The certificate that an edge shows: the one that the blueprint names a secret for, else one of
 * the environment's own authority.
 *
 * @param secrets that may hold one
 * @param certificates issued and read
 */
record EdgeCertificate(Secrets secrets, Certificates certificates) {

    /** It and its key; or why the one that was given cannot be shown. */
    Result<List<GivenSecret>> of(Setting setting, Workload edge) {
        return setting.certificate()
                .map(secret -> given(setting, edge, secret))
                .orElseGet(() -> Result.ok(issued(setting)));
    }

    private List<GivenSecret> issued(Setting setting) {
        var issued = certificates.forHosts(setting.environment(), setting.hosts());
        return EdgeFiles.given(issued, issued.expires().toString());
    }

    private Result<List<GivenSecret>> given(Setting setting, Workload edge, SecretName secret) {
        return Deliveries.given(secrets, setting, edge, secret)
                .then(
                        pem ->
                                certificates
                                        .read(secret, pem.value(), setting.hosts())
                                        .map(one -> EdgeFiles.given(one, pem.version())));
    }
}
