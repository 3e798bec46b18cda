package dev.haechi.network.smt;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Solver;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Terms about packets of one family of addresses. */
final class Terms {
    private static final int PROTOCOL = 8;
    private static final int PORT = 16;

    private final Context z3;
    private final IpFamily family;
    private final int width;
    private final BoolExpr yes;
    private final BoolExpr no;
    private final Map<Address, BitVecExpr> addresses = new HashMap<>();
    private final Map<BoolExpr, Boolean> known = new HashMap<>();
    private final Solver solver;

    Terms(Context z3, IpFamily family) {
        this.z3 = z3;
        this.family = family;
        solver = z3.mkSolver("QF_FD");
        yes = z3.mkTrue();
        no = z3.mkFalse();
        this.width =
                switch (family) {
                    case V4 -> 32;
                    case V6 -> 128;
                };
    }

    Context z3() {
        return z3;
    }

    IpFamily family() {
        return family;
    }

    /** A packet of which nothing is known. */
    Header packet() {
        return new Header(
                z3.mkBVConst("source", width),
                z3.mkBVConst("destination", width),
                z3.mkBVConst("protocol", PROTOCOL),
                z3.mkBVConst("source port", PORT),
                z3.mkBVConst("service", PORT));
    }

    BitVecExpr unknownAddress(String name) {
        return z3.mkBVConst(name, width);
    }

    /**
     * What makes a formula true, if anything does. All are asked of one solver, which keeps what it
     * found out about parts that they share.
     */
    Optional<Model> example(BoolExpr wanted) {
        if (wanted.equals(no)) {
            return Optional.empty();
        }
        solver.push();
        try {
            solver.add(new BoolExpr[] {wanted});
            return switch (solver.check()) {
                case UNSATISFIABLE -> Optional.empty();
                case SATISFIABLE -> Optional.of(solver.getModel());
                case UNKNOWN -> throw new IllegalStateException(solver.getReasonUnknown());
            };
        } finally {
            solver.pop();
        }
    }

    /** Whether anything makes a formula true; the same one is looked at once. */
    boolean isPossible(BoolExpr wanted) {
        return known.computeIfAbsent(wanted, one -> example(one).isPresent());
    }

    /**
     * Which of some formulas something makes true that makes another true as well. One look for
     * each of those that are, and one for all others together.
     */
    <T> Set<T> possible(BoolExpr always, Map<T, BoolExpr> some) {
        var left = new LinkedHashMap<>(some);
        var found = new LinkedHashSet<T>();
        while (true) {
            var model = example(all(always, any(List.copyOf(left.values()))));
            if (model.isEmpty()) {
                return found;
            }
            left.entrySet().removeIf(one -> isTrue(model.get(), one, found));
        }
    }

    private static <T> boolean isTrue(Model model, Map.Entry<T, BoolExpr> one, Set<T> found) {
        return model.eval(one.getValue(), true).isTrue() && found.add(one.getKey());
    }

    BoolExpr all(List<BoolExpr> parts) {
        var left = new ArrayList<BoolExpr>();
        for (var part : parts) {
            if (part.equals(no)) {
                return no;
            }
            if (!part.equals(yes)) {
                left.add(part);
            }
        }
        return switch (left.size()) {
            case 0 -> yes;
            case 1 -> left.getFirst();
            default -> z3.mkAnd(left.toArray(BoolExpr[]::new));
        };
    }

    BoolExpr all(BoolExpr... parts) {
        return all(List.of(parts));
    }

    BoolExpr any(List<BoolExpr> parts) {
        var left = new ArrayList<BoolExpr>();
        for (var part : parts) {
            if (part.equals(yes)) {
                return yes;
            }
            if (!part.equals(no)) {
                left.add(part);
            }
        }
        return switch (left.size()) {
            case 0 -> no;
            case 1 -> left.getFirst();
            default -> z3.mkOr(left.toArray(BoolExpr[]::new));
        };
    }

    BoolExpr any(BoolExpr... parts) {
        return any(List.of(parts));
    }

    BoolExpr not(BoolExpr part) {
        return part.equals(yes) ? no : part.equals(no) ? yes : z3.mkNot(part);
    }

    /** Whether a term is the constant. */
    boolean isNever(BoolExpr term) {
        return term.equals(no);
    }

    BoolExpr either(boolean value) {
        return value ? yes : no;
    }

    BitVecExpr address(Address address) {
        return addresses.computeIfAbsent(address, one -> z3.mkBV(number(one).toString(), width));
    }

    private static BigInteger number(Address address) {
        return unsigned(address.high()).shiftLeft(64).or(unsigned(address.low()));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    BoolExpr is(BitVecExpr address, Address other) {
        return other.family() == family ? z3.mkEq(address, address(other)) : no;
    }

    BoolExpr isOneOf(BitVecExpr address, Collection<Address> others) {
        return any(others.stream().map(other -> is(address, other)).toList());
    }

    BoolExpr in(BitVecExpr address, Cidr block) {
        if (block.family() != family) {
            return no;
        }
        int length = block.length();
        if (length == 0) {
            return yes;
        }
        var prefix = z3.mkExtract(width - 1, width - length, address);
        var wanted = number(block.base()).shiftRight(width - length);
        return z3.mkEq(prefix, z3.mkBV(wanted.toString(), length));
    }

    BoolExpr in(BitVecExpr address, Collection<Cidr> blocks) {
        return any(blocks.stream().map(block -> in(address, block)).toList());
    }

    BoolExpr in(BitVecExpr address, AddressSet set) {
        return any(
                set.ranges().stream()
                        .filter(range -> range.first().family() == family)
                        .map(range -> in(address, range))
                        .toList());
    }

    private BoolExpr in(BitVecExpr address, AddressRange range) {
        return between(
                address,
                number(range.first()),
                number(range.last()),
                BigInteger.TWO.pow(width).subtract(BigInteger.ONE));
    }

    private BoolExpr between(
            BitVecExpr value, BigInteger first, BigInteger last, BigInteger highest) {
        int bits = value.getSortSize();
        if (first.equals(last)) {
            return z3.mkEq(value, z3.mkBV(first.toString(), bits));
        }
        return all(
                first.signum() == 0 ? yes : z3.mkBVUGE(value, z3.mkBV(first.toString(), bits)),
                last.equals(highest) ? yes : z3.mkBVULE(value, z3.mkBV(last.toString(), bits)));
    }

    BoolExpr in(BitVecExpr port, PortRange range) {
        return between(
                port,
                BigInteger.valueOf(range.first()),
                BigInteger.valueOf(range.last()),
                BigInteger.valueOf(PortRange.ALL.last()));
    }

    BoolExpr is(BitVecExpr protocol, Protocol other) {
        return z3.mkEq(protocol, z3.mkBV(other.number(), PROTOCOL));
    }

    BoolExpr isPort(BitVecExpr port, int number) {
        return z3.mkEq(port, z3.mkBV(number, PORT));
    }

    BoolExpr hasPorts(Header packet) {
        return any(
                is(packet.protocol(), Protocol.TCP),
                is(packet.protocol(), Protocol.UDP),
                is(packet.protocol(), Protocol.SCTP));
    }

    private BoolExpr hasTypes(Header packet) {
        return any(is(packet.protocol(), Protocol.ICMP), is(packet.protocol(), Protocol.ICMPV6));
    }

    /** What every packet keeps to: no port, type or code where its protocol has none. */
    BoolExpr wellFormed(Header packet) {
        var ports = hasPorts(packet);
        return all(
                any(ports, isPort(packet.sourcePort(), 0)),
                any(ports, hasTypes(packet), isPort(packet.service(), 0)));
    }

    BoolExpr asks(Header packet, ServiceSet set) {
        if (set.equals(ServiceSet.ALL)) {
            return yes;
        }
        return any(
                set.spans().stream()
                        .map(
                                span ->
                                        all(
                                                is(packet.protocol(), span.protocol()),
                                                in(packet.service(), span.details())))
                        .toList());
    }

    /** Source ports are asked of protocols that have ports. */
    BoolExpr comesFrom(Header packet, PortSet ports) {
        return any(
                not(hasPorts(packet)),
                any(ports.ranges().stream().map(range -> in(packet.sourcePort(), range)).toList()));
    }

    BoolExpr isIn(Header packet, Box box) {
        return all(
                in(packet.source(), box.sources()),
                in(packet.destination(), box.destinations()),
                asks(packet, box.services()),
                comesFrom(packet, box.sourcePorts()));
    }

    /** ICMP messages other than requests (RFC 792, RFC 4443) get no answer. */
    BoolExpr isAnswered(Header packet) {
        var type = type(packet);
        return any(
                not(hasTypes(packet)),
                all(
                        is(packet.protocol(), Protocol.ICMP),
                        any(
                                z3.mkEq(type, z3.mkBV(8, 8)),
                                z3.mkEq(type, z3.mkBV(13, 8)),
                                z3.mkEq(type, z3.mkBV(15, 8)),
                                z3.mkEq(type, z3.mkBV(17, 8)))),
                all(is(packet.protocol(), Protocol.ICMPV6), z3.mkEq(type, z3.mkBV(128, 8))));
    }

    private BitVecExpr type(Header packet) {
        return z3.mkExtract(15, 8, packet.service());
    }

    /** The answer to a packet that is answered. */
    Header answer(Header packet) {
        var none = z3.mkBV(0, PORT);
        var type = type(packet);
        var answerType =
                ite(z3.mkEq(type, z3.mkBV(8, 8)), z3.mkBV(0, 8), z3.mkBVAdd(type, z3.mkBV(1, 8)));
        var message = z3.mkConcat(answerType, z3.mkExtract(7, 0, packet.service()));
        return new Header(
                packet.destination(),
                packet.source(),
                packet.protocol(),
                ite(hasPorts(packet), packet.service(), none),
                ite(
                        hasPorts(packet),
                        packet.sourcePort(),
                        ite(hasTypes(packet), message, packet.service())));
    }

    private BitVecExpr ite(BoolExpr condition, BitVecExpr then, BitVecExpr otherwise) {
        return (BitVecExpr) z3.mkITE(condition, then, otherwise);
    }
}
