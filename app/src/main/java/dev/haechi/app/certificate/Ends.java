package dev.haechi.app.certificate;

import dev.haechi.app.design.DesignCode;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.verifier.claim.End;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a certificate can be about, by the names that people use. */
record Ends(Landscape landscape) {
    /**
     * What a name stands for: a block of addresses; or the first of: the internet, a named network,
     * a service, an instance, a zone, a subnet; then a zone in other letters.
     */
    Result<End> find(String name) {
        if (name.contains("/")) {
            return Cidr.tryParse(name)
                    .map(block -> Result.<End>ok(new End.InBlock(block)))
                    .orElseGet(() -> Result.failed(Problem.of(DesignCode.NO_BLOCK, name)));
        }
        return written(name)
                .or(() -> zone(name.toUpperCase(Locale.ROOT)))
                .map(Result::ok)
                .orElseGet(() -> Result.failed(Problem.of(CertificateCode.NO_END, name)));
    }

    /** The same of who can be reached. */
    Result<End> findReceiver(String name) {
        return find(name)
                .then(
                        end ->
                                end.receives()
                                        ? Result.ok(end)
                                        : Result.failed(Problem.of(CertificateCode.OUTSIDE, name)));
    }

    private Optional<End> written(String name) {
        return Stream.of(outside(name), service(name), instance(name), zone(name), subnet(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<End> outside(String name) {
        if (name.equals(Endpoint.INTERNET)) {
            return Optional.of(new End.Internet());
        }
        return landscape.externals().stream()
                .filter(one -> one.id().value().equals(name))
                .findFirst()
                .map(one -> new End.External(one.id()));
    }

    private Optional<End> service(String name) {
        boolean there =
                landscape.instances().stream()
                        .flatMap(one -> one.service().stream())
                        .anyMatch(service -> service.value().equals(name));
        return there ? Optional.of(new End.OfService(ServiceName.of(name))) : Optional.empty();
    }

    private Optional<End> instance(String name) {
        return landscape.instances().stream()
                .filter(one -> one.id().value().equals(name))
                .findFirst()
                .map(one -> new End.OnInstance(one.id()));
    }

    private static Optional<End> zone(String name) {
        return Stream.of(Zone.values())
                .filter(zone -> zone.name().equals(name))
                .findFirst()
                .map(End.InZone::new);
    }

    private Optional<End> subnet(String name) {
        return landscape.subnets().stream()
                .filter(one -> one.id().value().equals(name))
                .findFirst()
                .map(one -> new End.InSubnet(one.id()));
    }
}
