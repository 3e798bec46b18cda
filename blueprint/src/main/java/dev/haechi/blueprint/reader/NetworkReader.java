package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.NetworkSpec;
import dev.haechi.blueprint.PeeringSpec;
import dev.haechi.blueprint.RuleSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code spec.network}. */
final class NetworkReader {
    private final Problems problems;

    NetworkReader(Problems problems) {
        this.problems = problems;
    }

    Optional<NetworkSpec> read(Field field) {
        return Mapping.of(field.node(), "spec.network", problems).map(this::read);
    }

    private NetworkSpec read(Mapping network) {
        var vpcs = new VpcReader(problems);
        var read =
                new NetworkSpec(
                        list(network, "vpcs", vpcs::read),
                        list(network, "peerings", this::peering),
                        list(network, "administrators", this::administrators),
                        list(network, "egress", this::egress),
                        list(network, "rules", this::rule));
        network.close();
        return read;
    }

    private static <T> List<T> list(
            Mapping network, String key, Function<Field, Optional<T>> item) {
        return network.optional(key).map(field -> field.list(item)).orElse(List.of());
    }

    private Optional<PeeringSpec> peering(Field field) {
        var mapping = field.mapping();
        var name = mapping.flatMap(keys -> label(keys, "name")).map(NetworkReader::peeringId);
        var between =
                mapping.flatMap(keys -> keys.required("between")).map(this::two).orElse(List.of());
        mapping.ifPresent(Mapping::close);
        return name.isEmpty() || between.size() != 2
                ? Optional.empty()
                : Optional.of(new PeeringSpec(name.get(), between.getFirst(), between.getLast()));
    }

    private static Written<PeeringId> peeringId(Written<String> name) {
        return new Written<>(PeeringId.of(name.value()), name.origin());
    }

    private List<Written<VpcId>> two(Field field) {
        var ends = field.list(item -> item.parsed(Shape.NAME, text -> aLabel(text).map(VpcId::of)));
        if (ends.size() != 2) {
            problems.add(field.node().origin(), BlueprintCode.PEERING_OF_TWO, ends.size());
        }
        return ends;
    }

    private Optional<Written<Cidr>> administrators(Field field) {
        var mapping = field.mapping();
        var cidr =
                mapping.flatMap(keys -> keys.required("cidr"))
                        .flatMap(text -> text.parsed(Shape.CIDR, Notation::blockOrAddress));
        mapping.flatMap(keys -> keys.optional("through"))
                .ifPresent(
                        through ->
                                through.oneOf(
                                        Collections.unmodifiableSequencedMap(
                                                new LinkedHashMap<>(
                                                        java.util.Map.of("bastion", "bastion")))));
        mapping.ifPresent(Mapping::close);
        return cidr;
    }

    private Optional<EgressSpec> egress(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var from = label(keys, "from");
        var to = keys.required("to").flatMap(text -> text.parsed(Shape.TARGET, Notation::target));
        var purpose = notBlank(keys, "purpose");
        var owner = person(keys, "owner");
        keys.close();
        return from.isEmpty() || to.isEmpty() || purpose.isEmpty() || owner.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EgressSpec(
                                new Written<>(
                                        ServiceName.of(from.get().value()), from.get().origin()),
                                to.get(),
                                purpose.get(),
                                owner.get()));
    }

    private Optional<RuleSpec> rule(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var from = keys.required("from").flatMap(f -> f.parsed(Shape.PLACE, Notation::place));
        var to = keys.required("to").flatMap(f -> f.parsed(Shape.PLACE, Notation::place));
        var services = services(keys.required("services"));
        keys.close();
        return from.isEmpty() || to.isEmpty() || services.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleSpec(keys.origin(), from.get(), to.get(), services.get()));
    }

    static Optional<ServiceSet> services(Optional<Field> field) {
        return field.flatMap(text -> text.parsed(Shape.SERVICES, ServiceSet::tryParse))
                .map(Written::value);
    }

    static Optional<String> notBlank(Mapping keys, String key) {
        return keys.required(key)
                .flatMap(
                        field ->
                                field.parsed(
                                        Shape.NOT_BLANK,
                                        text ->
                                                text.isBlank()
                                                        ? Optional.empty()
                                                        : Optional.of(text.strip())))
                .map(Written::value);
    }

    static Optional<Written<PersonName>> person(Mapping keys, String key) {
        return keys.required(key)
                .flatMap(field -> field.parsed(Shape.PERSON, GovernanceReader::personName));
    }

    static Optional<Written<String>> label(Mapping keys, String key) {
        return keys.required(key).flatMap(field -> field.parsed(Shape.NAME, NetworkReader::aLabel));
    }

    static Optional<String> aLabel(String text) {
        return Notation.isLabel(text) ? Optional.of(text) : Optional.empty();
    }
}
