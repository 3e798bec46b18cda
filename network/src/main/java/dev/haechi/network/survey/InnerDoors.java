package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Cells;
import dev.haechi.network.survey.Doorways.Beyond;
import dev.haechi.network.survey.Doorways.Doorway;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds who comes through load balancers to what is behind them, by private addresses. */
record InnerDoors(
        Domain domain, Lanes lanes, Cells cells, Doorways doorways, ToIntFunction<Endpoint> party) {
    void find() {
        for (var to : domain.crowds()) {
            for (int i = 0; i < to.size(); i++) {
                for (var doorway : doorways.at(to.members.get(i).end())) {
                    for (var from : domain.crowds()) {
                        come(from, to, i, doorway);
                    }
                }
            }
        }
    }

    private void come(Crowd from, Crowd to, int place, Doorway doorway) {
        boolean nothingNew =
                doorway.beyond().stream().allMatch(beyond -> isKnown(from, beyond, List.of()));
        if (nothingNew) {
            return;
        }
        for (var stretch : lanes.between(from, to)) {
            if (stretch.to() == null || Bits.get(stretch.to(), place)) {
                var senders = senders(from, to, place, doorway, stretch);
                for (var beyond : doorway.beyond()) {
                    pass(from, senders, beyond, stretch.facts());
                }
            }
        }
    }

    private boolean isKnown(Crowd from, Beyond beyond, List<String> facts) {
        return cells.at(from.party, party.applyAsInt(beyond.to())).knows(beyond.services(), facts);
    }

    private long[] senders(Crowd from, Crowd to, int place, Doorway doorway, Stretch stretch) {
        var asked = stretch.services().intersect(doorway.services());
        var senders = Bits.none(from.size());
        var out = domain.out(from);
        var in = domain.in(to);
        for (int j = 0; j < in.size(); j++) {
            var meantFrom = in.peers[j].of(from);
            if (meantFrom != null && Bits.get(in.members[j], place)) {
                for (int i = 0; i < out.size(); i++) {
                    var meantTo = out.peers[i].of(to);
                    if (meantTo != null
                            && Bits.get(meantTo, place)
                            && asked.meets(
                                    Math.max(out.low[i], in.low[j]),
                                    Math.min(out.high[i], in.high[j]))) {
                        Bits.or(senders, Bits.and(out.members[i], meantFrom, stretch.from()));
                    }
                }
            }
        }
        var clients = from.within(doorway.clients());
        if (clients != null && !doorway.clients().equals(AddressSet.ALL)) {
            senders = Bits.and(senders, clients, null);
        }
        if (from.is(to)) {
            Bits.clear(senders, place);
        }
        return senders;
    }

    private void pass(Crowd from, long[] senders, Beyond beyond, List<String> given) {
        boolean anybodyElse = false;
        for (int i = 0; i < from.size(); i++) {
            anybodyElse |= Bits.get(senders, i) && !from.members.get(i).end().equals(beyond.to());
        }
        if (anybodyElse) {
            var facts = new LinkedHashSet<>(given);
            facts.addAll(beyond.facts());
            cells.at(from.party, party.applyAsInt(beyond.to()))
                    .add(beyond.services(), List.copyOf(facts));
        }
    }
}
