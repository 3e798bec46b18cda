package dev.haechi.cli.design;

import dev.haechi.app.certificate.CertifyQuestion;
import dev.haechi.verifier.claim.Through;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --certificate FILE [--services tcp/22] [--through packets]}: none, or the first at least.
 */
final class CertificateOptions {
    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "certificate.file")
    @Nullable String file;

    @Option(
            names = "--services",
            paramLabel = "SERVICES",
            defaultValue = "any",
            descriptionKey = "certificate.services")
    String services = "any";

    @Option(
            names = "--through",
            paramLabel = "packets|proxies",
            defaultValue = "proxies",
            descriptionKey = "certificate.through")
    Through through = Through.PROXIES;

    CertifyQuestion question(List<String> from, List<String> to) {
        return new CertifyQuestion(from, to, services, through);
    }
}
