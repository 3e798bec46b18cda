package dev.haechi.verifier.form;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.tree.Node;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.DoorName;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.claim.Witness;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.packets.ServicesNotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a certificate. What is left out or cannot be read is reported, and a stand-in takes its
 * place, which never leaves.
 */
final class CertificateIn {
    private static final String DIGEST = "sha256:";
    private final Problems problems = new Problems();
    private final Map<String, Optional<ServiceSet>> known = new HashMap<>();

    private CertificateIn() {}

    static Result<Certificate> read(Node document) {
        boolean isOne =
                document instanceof Node.Fields fields
                        && says(fields, "kind", CertificateText.KIND)
                        && says(fields, "apiVersion", CertificateText.API_VERSION);
        if (!isOne) {
            return Result.failed(Problem.at(document.origin(), FormCode.NOT_A_CERTIFICATE));
        }
        var in = new CertificateIn();
        var certificate = in.certificate((Node.Fields) document);
        return in.problems.orElse(certificate);
    }

    private static boolean says(Node.Fields fields, String name, String value) {
        return fields.get(name)
                .filter(node -> node instanceof Node.Text text && text.value().equals(value))
                .isPresent();
    }

    private Certificate certificate(Node.Fields in) {
        var digest = parsed(in, "landscape", CertificateIn::digest);
        var claim = fields(in, "claim").map(this::claim);
        var doors = new TreeSet<DoorName>();
        items(in, "doors").forEach(one -> doors.add(door(one)));
        var packets = new TreeMap<Place, List<Box>>();
        items(in, "packets").forEach(one -> packets.put(place(one), boxes(one)));
        var standIn = new End.InZone(Zone.DMZ);
        return new Certificate(
                digest.orElse(new LandscapeDigest("0".repeat(64))),
                claim.orElse(new Claim(standIn, standIn, ServiceSet.NONE, Through.PACKETS)),
                new Witness(doors, packets));
    }

    private static Optional<LandscapeDigest> digest(String text) {
        return text.matches(DIGEST + "[0-9a-f]{64}")
                ? Optional.of(new LandscapeDigest(text.substring(DIGEST.length())))
                : Optional.empty();
    }

    private Claim claim(Node.Fields in) {
        var standIn = new End.InZone(Zone.DMZ);
        return new Claim(
                fields(in, "from").flatMap(one -> end(one, "from")).orElse(standIn),
                fields(in, "to")
                        .flatMap(one -> end(one, "to"))
                        .flatMap(this::receiver)
                        .orElse(standIn),
                parsed(in, "services", ServiceSet::tryParse).orElse(ServiceSet.NONE),
                constant(in, "through", Through.class).orElse(Through.PACKETS));
    }

    private Optional<End> receiver(End end) {
        if (end.receives()) {
            return Optional.of(end);
        }
        problems.add(Problem.of(FormCode.UNREADABLE_MEMBER, "to"));
        return Optional.empty();
    }

    private Optional<End> end(Node.Fields in, String member) {
        return in.get("any").isPresent() ? several(in, member) : single(in, member);
    }

    private Optional<End> several(Node.Fields in, String member) {
        var ends = items(in, "any").flatMap(one -> single(one, member).stream()).toList();
        return ends.size() < 2 ? unreadable(in, member) : Optional.of(new End.AnyOf(ends));
    }

    private Optional<End> single(Node.Fields in, String member) {
        for (var kind : in.entries().keySet()) {
            var end = text(in, kind).flatMap(name -> end(kind, name));
            if (end.isPresent()) {
                return end;
            }
        }
        return unreadable(in, member);
    }

    private static Optional<End> end(String kind, String name) {
        if (kind.equals("block")) {
            return Cidr.tryParse(name).map(End.InBlock::new);
        }
        if (!Id.isName(name)) {
            return Optional.empty();
        }
        return switch (kind) {
            case "internet" -> Optional.of(new End.Internet());
            case "external" -> Optional.of(new End.External(ExternalId.of(name)));
            case "zone" -> constant(name, Zone.class).map(End.InZone::new);
            case "subnet" -> Optional.of(new End.InSubnet(SubnetId.of(name)));
            case "service" -> Optional.of(new End.OfService(ServiceName.of(name)));
            case "instance" -> Optional.of(new End.OnInstance(InstanceId.of(name)));
            default -> Optional.empty();
        };
    }

    private DoorName door(Node.Fields in) {
        boolean proxy = in.get("proxy").isPresent();
        return new DoorName(proxy, text(in, proxy ? "proxy" : "listener").orElse(""));
    }

    private Place place(Node.Fields in) {
        return new Place(
                constant(in, "way", Way.class).orElse(Way.OPENING),
                constant(in, "spot", Place.Spot.class).orElse(Place.Spot.OUTSIDE),
                text(in, "id").orElse(""));
    }

    private List<Box> boxes(Node.Fields in) {
        return items(in, "boxes").map(this::box).toList();
    }

    private Box box(Node.Fields in) {
        return new Box(
                new AddressSet(each(in, "sources", AddressNotation::parse)),
                new AddressSet(each(in, "destinations", AddressNotation::parse)),
                parsed(in, "services", this::services).orElse(ServiceSet.NONE),
                new PortSet(each(in, "sourcePorts", PortRange::tryParse)));
    }

    /** The same object for the same text: sets that are one object are compared fast. */
    private Optional<ServiceSet> services(String text) {
        return known.computeIfAbsent(text, ServicesNotation::parse);
    }

    private <T> List<T> each(Node.Fields in, String name, Function<String, Optional<T>> parse) {
        var found = new ArrayList<T>();
        if (in.get(name).orElse(in) instanceof Node.Items list) {
            for (var item : list.items()) {
                var value =
                        item instanceof Node.Text text
                                ? parse.apply(text.value())
                                : Optional.<T>empty();
                value.or(() -> unreadable(item, name)).ifPresent(found::add);
            }
        } else {
            unreadable(in, name);
        }
        return found;
    }

    private Optional<String> text(Node.Fields in, String name) {
        return in.get(name).orElse(in) instanceof Node.Text text
                ? Optional.of(text.value())
                : unreadable(in, name);
    }

    private <T> Optional<T> parsed(
            Node.Fields in, String name, Function<String, Optional<T>> parse) {
        var written = text(in, name);
        return written.flatMap(one -> parse.apply(one).or(() -> unreadable(in, name)));
    }

    private <E extends Enum<E>> Optional<E> constant(Node.Fields in, String name, Class<E> type) {
        return parsed(in, name, text -> constant(text, type));
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private Optional<Node.Fields> fields(Node.Fields in, String name) {
        return in.get(name)
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .or(() -> unreadable(in, name));
    }

    private Stream<Node.Fields> items(Node.Fields in, String name) {
        if (!(in.get(name).orElse(in) instanceof Node.Items list)) {
            unreadable(in, name);
            return Stream.empty();
        }
        var fields = new ArrayList<Node.Fields>();
        for (var item : list.items()) {
            if (item instanceof Node.Fields one) {
                fields.add(one);
            } else {
                unreadable(item, name);
            }
        }
        return fields.stream();
    }

    private <T> Optional<T> unreadable(Node at, String name) {
        problems.add(at.origin(), FormCode.UNREADABLE_MEMBER, name);
        return Optional.empty();
    }
}
