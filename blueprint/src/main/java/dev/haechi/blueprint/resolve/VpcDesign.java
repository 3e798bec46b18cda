package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Designs the VPC of a blueprint that gives none. */
final class VpcDesign {
    private static final String NAME = "service";
    private static final int FIRST = 20;

    private VpcDesign() {}

    /** 10.20.0.0/16, or the next of its kind that no address outside or of a cluster overlaps. */
    static VpcSpec usual(Blueprint blueprint) {
        var network = blueprint.network();
        var taken =
                Stream.of(
                                network.administrators().stream(),
                                blueprint.kubernetes().stream()
                                        .flatMap(cluster -> cluster.blocks()))
                        .flatMap(blocks -> blocks.map(Written::value));
        var outside =
                Stream.concat(
                                taken,
                                network.egress().stream().map(one -> one.to().value().addresses()))
                        .toList();
        var cidr =
                IntStream.range(0, 256)
                        .mapToObj(i -> tenNet((FIRST + i) % 256))
                        .filter(block -> outside.stream().noneMatch(block::overlaps))
                        .findFirst()
                        .orElse(Cidr.parse("172.16.0.0/16"));
        var here = blueprint.name().origin();
        return new VpcSpec(
                new Written<>(VpcId.of(NAME), here),
                List.of(new Written<>(cidr, here)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Cidr tenNet(int second) {
        return new Cidr(Address.v4((10L << 24) | ((long) second << 16)), 16);
    }

    static Vpc model(VpcSpec vpc, Blueprint blueprint) {
        var name = vpc.name().value();
        return new Vpc(
                name,
                vpc.cidrs().stream().map(Written::value).toList(),
                Fact.known(vpc.stage().orElse(stage(blueprint.environment()))),
                Fact.known(blueprint.cloud().provider().text()),
                vpc.country()
                        .map(Fact::known)
                        .orElseGet(() -> Fact.unknown("country of the VPC " + name)),
                Fact.known(blueprint.name().value().value()));
    }

    private static Stage stage(EnvironmentClass environment) {
        return switch (environment) {
            case DEV -> Stage.DEV;
            case STG -> Stage.STG;
            case PROD -> Stage.PROD;
        };
    }
}
