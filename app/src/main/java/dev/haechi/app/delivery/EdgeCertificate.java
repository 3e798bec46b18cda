package dev.haechi.app.delivery;

import dev.haechi.access.secret.Secrets;
import dev.haechi.access.tls.Certificates;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
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
        var environment = setting.environment();
        var pem = secrets.get(environment, secret);
        var version = secrets.version(environment, secret);
        if (pem.isEmpty() || version.isEmpty()) {
            return Result.failed(
                    Problem.of(DeliveryCode.SECRET_MISSING, edge.name(), secret, environment));
        }
        return certificates
                .read(secret, pem.get(), setting.hosts())
                .map(certificate -> EdgeFiles.given(certificate, version.get()));
    }
}
