package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Place;
import dev.haechi.blueprint.RuleSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import java.util.List;

/** Adds the rules that a person wrote. They declare no intent, and change no routing. */
final class HandWritten {
    private final RuleBook book;
    private final Places places;

    HandWritten(RuleBook book, Places places) {
        this.book = book;
        this.places = places;
    }

    void add(List<RuleSpec> rules) {
        for (int i = 0; i < rules.size(); i++) {
            add(rules.get(i), "rule-" + (i + 1));
        }
    }

    private void add(RuleSpec rule, String name) {
        var from = places.units(rule.from());
        var to = places.units(rule.to());
        for (var unit : to) {
            open(unit, Direction.INGRESS, rule.from(), from, rule.services(), name, rule.origin());
        }
        for (var unit : from) {
            open(unit, Direction.EGRESS, rule.to(), to, rule.services(), name, rule.origin());
        }
    }

    private void open(
            Unit unit,
            Direction direction,
            Written<Place> other,
            List<Unit> units,
            ServiceSet services,
            String name,
            Origin by) {
        if (units.isEmpty()) {
            var peer = new Peer.Addresses(places.addresses(other));
            book.open(unit, direction, peer, services, name, by);
        }
        for (var one : units) {
            var peer = book.peer(one, unit);
            book.open(unit, direction, peer, services, name + "/" + one.name(), by);
        }
    }
}
