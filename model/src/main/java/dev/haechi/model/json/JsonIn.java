package dev.haechi.model.json;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object being read. A member that is missing or wrong is reported, and a stand-in takes
 * its place so that the reading goes on and finds the other problems: the stand-ins never leave,
 * because a landscape with problems is not handed out.
 */
final class JsonIn {
    private static final String STAND_IN = "missing";
    private final Node.Fields node;
    private final Problems problems;
    private final List<String> known = new ArrayList<>();

    private JsonIn(Node.Fields node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /** The object that a value is, or a problem. */
    static Optional<JsonIn> of(Node node, Problems problems) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(new JsonIn(fields, problems));
        }
        problems.add(node.origin(), LandscapeCode.NOT_AN_OBJECT);
        return Optional.empty();
    }

    Origin origin() {
        return node.origin();
    }

    Origin originOf(String name) {
        return node.get(name).map(Node::origin).orElse(origin());
    }

    boolean has(String name) {
        return member(name) != null;
    }

    /** A member, which is known from now on; null when it is not there. */
    private @Nullable Node member(String name) {
        know(name);
        var entry = node.entries().get(name);
        return entry == null ? null : entry.value();
    }

    /** Objects have few members: looking through a list is faster than hashing. */
    private void know(String name) {
        if (!known.contains(name)) {
            known.add(name);
        }
    }

    private @Nullable Node required(String name) {
        var value = member(name);
        if (value == null) {
            problems.add(origin(), LandscapeCode.MISSING_MEMBER, name);
        }
        return value;
    }

    /** The same in terms of what it says; empty when it is not there or says nothing. */
    private <T> Optional<T> required(String name, Function<Node, Optional<T>> read) {
        var value = required(name);
        return value == null ? Optional.empty() : read.apply(value);
    }

    String text(String name) {
        return required(name, value -> text(name, value)).orElse(STAND_IN);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private Optional<String> text(String name, Node value) {
        if (value instanceof Node.Text(_, var text)) {
            return Optional.of(text);
        }
        problems.add(value.origin(), LandscapeCode.NOT_A_TEXT, name);
        return Optional.empty();
    }

    boolean flag(String name) {
        var value = required(name);
        if (value instanceof Node.Flag(_, boolean flag)) {
            return flag;
        }
        if (value != null) {
            problems.add(value.origin(), LandscapeCode.NOT_A_FLAG, name);
        }
        return false;
    }

    Port port(String name) {
        var value = required(name);
        if (value instanceof Node.Numeral(_, var written)) {
            var port = Port.tryParse(written);
            if (port.isPresent()) {
                return port.get();
            }
        }
        if (value != null) {
            problems.add(value.origin(), LandscapeCode.NOT_A_PORT, name);
        }
        return Port.of(1);
    }

    <T extends Id> T id(String name, Function<String, T> make) {
        return required(name, value -> id(name, value, make)).orElseGet(() -> make.apply(STAND_IN));
    }

    <T extends Id> Optional<T> optionalId(String name, Function<String, T> make) {
        return has(name) ? Optional.of(id(name, make)) : Optional.empty();
    }

    <T extends Id> List<T> ids(String name, Function<String, T> make) {
        return each(name, value -> id(name, value, make));
    }

    private <T extends Id> Optional<T> id(String name, Node value, Function<String, T> make) {
        return parsed(
                name,
                value,
                LandscapeCode.NOT_A_NAME,
                text -> Id.isName(text) ? Optional.of(make.apply(text)) : Optional.empty());
    }

    Cidr cidr(String name) {
        return required(name, value -> cidr(name, value)).orElse(Cidr.ALL_V4);
    }

    List<Cidr> cidrs(String name) {
        return each(name, value -> cidr(name, value));
    }

    AddressSet addresses(String name) {
        return AddressSet.of(cidrs(name));
    }

    private Optional<Cidr> cidr(String name, Node value) {
        return parsed(name, value, LandscapeCode.NOT_A_BLOCK, Cidr::tryParse);
    }

    Address address(String name) {
        return required(name, value -> address(name, value)).orElse(Address.v4(0));
    }

    List<Address> listOfAddresses(String name) {
        return each(name, value -> address(name, value));
    }

    private Optional<Address> address(String name, Node value) {
        return parsed(name, value, LandscapeCode.NOT_AN_ADDRESS, Address::tryParse);
    }

    ServiceSet services(String name) {
        return parsed(name, LandscapeCode.NOT_A_SERVICE, ServiceSet::tryParse, ServiceSet.NONE);
    }

    <T> T parsed(
            String name, LandscapeCode otherwise, Function<String, Optional<T>> parser, T standIn) {
        return required(name, value -> parsed(name, value, otherwise, parser)).orElse(standIn);
    }

    private <T> Optional<T> parsed(
            String name,
            Node value,
            LandscapeCode otherwise,
            Function<String, Optional<T>> parser) {
        var written = text(name, value);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var found = parser.apply(written.get());
        if (found.isEmpty()) {
            problems.add(value.origin(), otherwise, name, written.get());
        }
        return found;
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, value -> oneOf(name, value, type)).orElse(type.getEnumConstants()[0]);
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, Node value, Class<E> type) {
        var written = text(name, value);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(written.get())) {
                return Optional.of(constant);
            }
        }
        var choices =
                Stream.of(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        problems.add(value.origin(), LandscapeCode.NOT_ONE_OF, name, written.get(), choices);
        return Optional.empty();
    }

    Fact<String> textFact(String name) {
        return fact(name, value -> text(name, value));
    }

    <E extends Enum<E>> Fact<E> factOf(String name, Class<E> type) {
        return fact(name, value -> oneOf(name, value, type));
    }

    Fact<Boolean> flagFact(String name) {
        return fact(name, _ -> Optional.of(flag(name)));
    }

    <T> Fact<T> parsedFact(
            String name, LandscapeCode otherwise, Function<String, Optional<T>> parser) {
        return fact(name, value -> parsed(name, value, otherwise, parser));
    }

    /** A fact that is left out is unknown: a missing fact never counts as a good one. */
    private <T> Fact<T> fact(String name, Function<Node, Optional<T>> known) {
        var value = member(name);
        if (value == null) {
            return Fact.unknown(name);
        }
        if (value instanceof Node.Fields fields) {
            var unknown = new JsonIn(fields, problems);
            var which = unknown.text("unknown");
            unknown.close();
            return Fact.unknown(which);
        }
        return known.apply(value).map(Fact::known).orElse(Fact.unknown(name));
    }

    /** A member that is an object, read by a function; empty when it is not there. */
    <T> Optional<T> optionalObject(String name, Function<JsonIn, T> read) {
        var value = member(name);
        return value == null ? Optional.empty() : of(value, problems).map(in -> in.whole(read));
    }

    /** A member that is an object; the stand-in when it is not there. */
    <T> T object(String name, Function<JsonIn, T> read, T standIn) {
        return required(name, value -> of(value, problems))
                .map(in -> in.whole(read))
                .orElse(standIn);
    }

    /** A member that is a list of objects; a list that is left out has no items. */
    <T> List<T> list(String name, Function<JsonIn, T> read) {
        return has(name)
                ? each(name, value -> of(value, problems).map(in -> in.whole(read)))
                : List.of();
    }

    private <T> List<T> each(String name, Function<Node, Optional<T>> read) {
        var value = required(name);
        if (value instanceof Node.Items items) {
            var found = new ArrayList<T>(items.items().size());
            items.items().forEach(item -> read.apply(item).ifPresent(found::add));
            return found;
        }
        if (value != null) {
            problems.add(value.origin(), LandscapeCode.NOT_A_LIST, name);
        }
        return List.of();
    }

    /** Reads it, and reports members that nobody asked for. */
    <T> T whole(Function<JsonIn, T> read) {
        T value = read.apply(this);
        close();
        return value;
    }

    /** Reports the first of the names that is there, or that one of them has to be. */
    String choice(String... names) {
        for (var name : names) {
            if (has(name)) {
                return name;
            }
        }
        problems.add(origin(), LandscapeCode.NONE_OF, String.join(", ", names));
        return "";
    }

    /** What else was found to be wrong. */
    void addAll(Problems more) {
        problems.addAll(more.sorted());
    }

    void problem(String name, LandscapeCode code, Object... arguments) {
        problems.add(originOf(name), code, arguments);
    }

    /** Reports members that nobody asked for. */
    void close() {
        node.entries()
                .forEach(
                        (name, entry) -> {
                            if (!known.contains(name)) {
                                problems.add(
                                        entry.key(),
                                        LandscapeCode.UNKNOWN_MEMBER,
                                        name,
                                        String.join(", ", known));
                            }
                        });
    }
}
