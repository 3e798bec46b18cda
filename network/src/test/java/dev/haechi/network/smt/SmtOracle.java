package dev.haechi.network.smt;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.smt.Openings.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says of whole sets of packets whether they are those that arrive. A solver looks for a packet of
 * which this is not so; where it finds none, there is none.
 *
 * <p>What depends on the address that a gateway lends is open: it may be said to arrive when it
 * does with every such address, and has to be said to be open or to arrive when it does with one.
 */
public final class SmtOracle implements AutoCloseable {
    private final Context z3 = new Context();
    private final List<Packets> families;
    private final Openings openings;

    public SmtOracle(Landscape landscape) {
        var places = new Places(landscape);
        families =
                Stream.of(IpFamily.values())
                        .map(family -> new Packets(places, new Terms(z3, family)))
                        .toList();
        openings = new Openings(places, families);
    }

    /**
     * What somebody is said to reach of another.
     *
     * @param certain packets that arrive
     * @param open packets of which that is not known
     */
    public record Said(List<Box> certain, List<Box> open) {}

    /**
     * What arrives, in one family.
     *
     * @param doubtful what may do so or not, as far as it depends on a lent address
     */
    private record Truth(BoolExpr surely, BoolExpr perhaps, BoolExpr doubtful) {}

    /**
     * A packet of somebody of which it is wrongly said that it arrives at one of some, or wrongly
     * not said; empty when there is none.
     *
     * @param plus the same, where load balancers of layer 7 and proxies lead on, too
     */
    public Optional<String> wrong(
            Endpoint from, Map<Endpoint, Said> said, Map<Endpoint, Said> plus) {
        return wrong(from, AddressSet.ALL, said, plus);
    }

    /** The same of packets by reach from some addresses. */
    public Optional<String> wrong(Endpoint from, AddressSet sources, Map<Endpoint, Said> said) {
        return wrong(from, sources, said, Map.of());
    }

    private Optional<String> wrong(
            Endpoint from, AddressSet sources, Map<Endpoint, Said> said, Map<Endpoint, Said> plus) {
        return families.stream()
                .flatMap(packets -> wrong(packets, from, sources, said, plus).stream())
                .findFirst();
    }

    private Optional<String> wrong(
            Packets packets,
            Endpoint from,
            AddressSet sources,
            Map<Endpoint, Said> said,
            Map<Endpoint, Said> plus) {
        var meant = meant(packets, from, sources);
        var wrong = new ArrayList<BoolExpr>();
        var to = new ArrayList<Endpoint>();
        said.forEach((one, what) -> add(packets, from, one, false, what, wrong));
        plus.forEach((one, what) -> add(packets, from, one, true, what, wrong));
        to.addAll(said.keySet());
        to.addAll(plus.keySet());
        return example(packets, packets.terms().all(meant, packets.terms().any(wrong)))
                .map(model -> from + " " + told(packets, model, to, wrong));
    }

    private void add(
            Packets packets,
            Endpoint from,
            Endpoint to,
            boolean plus,
            Said said,
            List<BoolExpr> wrong) {
        wrong.add(wrong(packets, truth(packets, from, to, plus), said));
    }

    /** Packets from some addresses; what one sends to himself passes no network. */
    private static BoolExpr meant(Packets packets, Endpoint from, AddressSet sources) {
        return packets.terms()
                .all(
                        packets.terms().in(packets.packet().source(), sources),
                        packets.terms().not(packets.isFor(from)));
    }

    private static BoolExpr wrong(Packets packets, Truth truth, Said said) {
        var terms = packets.terms();
        var certain = isIn(packets, said.certain());
        var open = isIn(packets, said.open());
        return terms.any(
                terms.all(certain, terms.not(truth.perhaps())),
                terms.all(truth.surely(), terms.not(certain)),
                terms.all(truth.perhaps(), terms.not(certain), terms.not(open)),
                terms.all(open, terms.not(truth.doubtful())));
    }

    private static BoolExpr isIn(Packets packets, List<Box> boxes) {
        var terms = packets.terms();
        return terms.any(boxes.stream().map(box -> terms.isIn(packets.packet(), box)).toList());
    }

    private Truth truth(Packets packets, Endpoint from, Endpoint to, boolean plus) {
        var terms = packets.terms();
        var surely = new ArrayList<BoolExpr>();
        var perhaps = new ArrayList<BoolExpr>();
        var doubtful = new ArrayList<BoolExpr>();
        for (var arrival : packets.arrivals(from, to)) {
            perhaps.add(arrival.packets());
            doubtful.add(arrival.doubtful());
            surely.add(terms.all(terms.either(!arrival.lent()), arrival.packets()));
        }
        for (var opener : openings.openers(plus)) {
            if (openings.reachedBy(opener, plus, Degree.DOUBTFULLY).containsKey(to)) {
                boolean sure = openings.reachedBy(opener, plus, Degree.SURELY).containsKey(to);
                boolean may = openings.reachedBy(opener, plus, Degree.PERHAPS).containsKey(to);
                for (var arrival : packets.arrivals(from, opener.at())) {
                    var taken = openings.takes(opener, arrival, packets);
                    boolean certain = sure && !arrival.lent();
                    surely.add(terms.all(terms.either(certain), taken));
                    perhaps.add(terms.all(terms.either(may), taken));
                    doubtful.add(
                            certain ? terms.either(false) : terms.any(taken, arrival.doubtful()));
                }
            }
        }
        return new Truth(terms.any(surely), terms.any(perhaps), terms.any(doubtful));
    }

    private static Optional<Model> example(Packets packets, BoolExpr wanted) {
        return packets.terms().example(packets.terms().all(packets.possible(), wanted));
    }

    private static String told(
            Packets packets, Model model, List<Endpoint> to, List<BoolExpr> wrong) {
        var which = new ArrayList<Endpoint>();
        for (int i = 0; i < wrong.size(); i++) {
            if (model.eval(wrong.get(i), true).isTrue()) {
                which.add(to.get(i));
            }
        }
        var packet = packets.packet();
        return Stream.of(
                                packet.source(),
                                packet.destination(),
                                packet.protocol(),
                                packet.sourcePort(),
                                packet.service())
                        .map(field -> model.eval(field, true).toString())
                        .toList()
                + " → "
                + which;
    }

    /** Whether anything of somebody certainly reaches another: a solver's usual question. */
    public boolean reaches(Endpoint from, Endpoint to, boolean plus) {
        return families.stream()
                .anyMatch(
                        packets ->
                                example(packets, truth(packets, from, to, plus).surely())
                                        .isPresent());
    }

    /**
     * One of some packets of somebody that does not arrive, by one connection, at whom it should.
     */
    public Optional<String> lost(Endpoint from, Map<Endpoint, List<Box>> arriving) {
        return families.stream()
                .flatMap(packets -> lost(packets, from, arriving).stream())
                .findFirst();
    }

    private Optional<String> lost(
            Packets packets, Endpoint from, Map<Endpoint, List<Box>> arriving) {
        var terms = packets.terms();
        var to = List.copyOf(arriving.keySet());
        var lost = new ArrayList<BoolExpr>();
        for (var one : to) {
            var arrives = packets.arrivals(from, one).stream().map(Arrival::packets).toList();
            var said = isIn(packets, arriving.getOrDefault(one, List.of()));
            lost.add(terms.all(said, terms.not(terms.any(arrives))));
        }
        return example(packets, terms.any(lost))
                .map(model -> from + " " + told(packets, model, to, lost));
    }

    /**
     * A packet of somebody that certainly arrives, load balancers of layer 4 passed, and asks for
     * what receivers are not said to be asked for.
     */
    public Optional<String> unasked(Endpoint from, Map<Endpoint, ServiceSet> asked) {
        return families.stream()
                .flatMap(packets -> unasked(packets, from, asked).stream())
                .findFirst();
    }

    private Optional<String> unasked(
            Packets packets, Endpoint from, Map<Endpoint, ServiceSet> asked) {
        var terms = packets.terms();
        var to = List.copyOf(asked.keySet());
        var unasked = new ArrayList<BoolExpr>();
        for (var one : to) {
            var services = asked.getOrDefault(one, ServiceSet.NONE);
            var other = terms.not(terms.asks(packets.packet(), services));
            var found = new ArrayList<BoolExpr>();
            for (var arrival : packets.arrivals(from, one)) {
                found.add(terms.all(terms.either(!arrival.lent()), arrival.packets(), other));
            }
            found.add(opened(packets, from, one, service -> !services.contains(service)));
            unasked.add(terms.any(found));
        }
        return example(packets, terms.any(unasked))
                .map(model -> from + " " + told(packets, model, to, unasked));
    }

    /** Which packets make listeners ask somebody for some services. */
    private BoolExpr opened(Packets packets, Endpoint from, Endpoint to, Predicate<Service> meant) {
        var found = new ArrayList<BoolExpr>();
        for (var opener : openings.openers(false)) {
            var asked = openings.reachedBy(opener, false, Degree.SURELY).get(to);
            if (asked != null && !from.equals(to) && asked.stream().anyMatch(meant)) {
                packets.arrivals(from, opener.at()).stream()
                        .filter(arrival -> !arrival.lent())
                        .forEach(one -> found.add(openings.takes(opener, one, packets)));
            }
        }
        return packets.terms().any(found);
    }

    /** Whether one of some certainly asks one of others for a service. */
    public boolean asks(List<Endpoint> from, List<Endpoint> to, Service service) {
        return families.stream().anyMatch(packets -> asks(packets, from, to, service));
    }

    private boolean asks(Packets packets, List<Endpoint> from, List<Endpoint> to, Service service) {
        var terms = packets.terms();
        var asks = terms.asks(packets.packet(), ServiceSet.of(service));
        var found = new ArrayList<BoolExpr>();
        for (var sender : from) {
            for (var receiver : to) {
                packets.arrivals(sender, receiver)
                        .forEach(one -> found.add(terms.all(one.packets(), asks)));
                found.add(opened(packets, sender, receiver, service::equals));
            }
        }
        return example(packets, terms.any(found)).isPresent();
    }

    @Override
    public void close() {
        z3.close();
    }
}
