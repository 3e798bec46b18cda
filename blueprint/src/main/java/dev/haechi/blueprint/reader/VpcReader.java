package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.AclSpec;
import dev.haechi.blueprint.SubnetSpec;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.PortRange;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one of {@code spec.network.vpcs}. */
final class VpcReader {
    private final Problems problems;

    VpcReader(Problems problems) {
        this.problems = problems;
    }

    Optional<VpcSpec> read(Field field) {
        return Mapping.of(field.node(), field.path(), problems).flatMap(this::vpc);
    }

    private Optional<VpcSpec> vpc(Mapping keys) {
        var name = NetworkReader.label(keys, "name");
        var cidrs = cidrs(keys);
        var stage = keys.optional("stage").flatMap(f -> f.oneOf(Words.STAGE)).map(Written::value);
        var country =
                keys.optional("country")
                        .flatMap(
                                field ->
                                        field.parsed(
                                                Shape.COUNTRY,
                                                text -> Notation.matching(text, "[A-Z]{2}")))
                        .map(Written::value);
        var acls = keys.optional("acls").map(f -> f.list(this::acl)).orElse(List.of());
        var subnets = keys.optional("subnets").map(f -> f.list(this::subnet)).orElse(List.of());
        keys.close();
        return name.filter(_ -> !cidrs.isEmpty())
                .map(
                        text ->
                                new VpcSpec(
                                        new Written<>(VpcId.of(text.value()), text.origin()),
                                        cidrs,
                                        stage,
                                        country,
                                        acls,
                                        subnets));
    }

    /** The required IPv4 block, and the IPv6 block if there is one; empty when the first fails. */
    private static List<Written<Cidr>> cidrs(Mapping keys) {
        var four = block(keys.required("cidr"), Shape.CIDR_V4, IpFamily.V4);
        var six = block(keys.optional("ipv6"), Shape.CIDR_V6, IpFamily.V6);
        var all = new ArrayList<Written<Cidr>>();
        four.ifPresent(all::add);
        if (four.isPresent()) {
            six.ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static Optional<Written<Cidr>> block(
            Optional<Field> field, Shape shape, IpFamily family) {
        return field.flatMap(text -> text.parsed(shape, written -> Notation.cidr(written, family)));
    }

    private Optional<SubnetSpec> subnet(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var name = NetworkReader.label(keys, "name");
        var zone = keys.required("zone").flatMap(f -> f.oneOf(Words.ZONE));
        var cidrs = cidrs(keys);
        var exposure = keys.optional("exposure").flatMap(f -> f.oneOf(Words.EXPOSURE));
        var acl =
                keys.optional("acl")
                        .flatMap(f -> f.parsed(Shape.NAME, NetworkReader::aLabel))
                        .map(text -> new Written<>(AclId.of(text.value()), text.origin()));
        keys.close();
        return name.isEmpty() || zone.isEmpty() || cidrs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SubnetSpec(
                                new Written<>(SubnetId.of(name.get().value()), name.get().origin()),
                                zone.get(),
                                cidrs,
                                exposure.map(Written::value),
                                acl));
    }

    private Optional<AclSpec> acl(Field field) {
        var mapping = field.mapping();
        var name = mapping.flatMap(keys -> NetworkReader.label(keys, "name"));
        var ingress = mapping.map(keys -> entries(keys, "ingress")).orElse(List.of());
        var egress = mapping.map(keys -> entries(keys, "egress")).orElse(List.of());
        mapping.ifPresent(Mapping::close);
        return name.map(
                text ->
                        new AclSpec(
                                new Written<>(AclId.of(text.value()), text.origin()),
                                ingress,
                                egress));
    }

    private List<AclSpec.Entry> entries(Mapping keys, String direction) {
        return keys.optional(direction).map(field -> field.list(this::entry)).orElse(List.of());
    }

    private Optional<AclSpec.Entry> entry(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var action = keys.required("action").flatMap(f -> f.oneOf(Words.ACTION));
        var from = addresses(keys, "from");
        var to = addresses(keys, "to");
        var services = NetworkReader.services(keys.required("services"));
        var ports =
                keys.optional("sourcePorts")
                        .flatMap(f -> f.parsed(Shape.PORTS, Notation::ports))
                        .map(Written::value)
                        .orElse(PortRange.ALL);
        keys.close();
        return action.isEmpty() || services.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AclSpec.Entry(
                                keys.origin(),
                                action.get().value(),
                                from,
                                to,
                                services.get(),
                                ports));
    }

    private static AddressSet addresses(Mapping keys, String key) {
        return keys.optional(key)
                .flatMap(field -> field.parsed(Shape.ADDRESSES, Notation::addresses))
                .map(Written::value)
                .orElse(AddressSet.ALL);
    }
}
