package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packets of which those that pass some checks get somewhere. Checks only take away: if all that
 * sets out is harmless there, nobody needs to know what they leave.
 *
 * @param from the subnet that they leave, if they come out of one
 * @param sent as the checks see them; not empty
 * @param newSource what stands for their sources once they have passed
 */
public record Move(
        Optional<SubnetId> from,
        Target to,
        Box sent,
        List<Check> checks,
        Optional<AddressSet> newSource) {
    /** Where packets get. */
    public sealed interface Target {}

    public record AtPlace(Place place) implements Target {}

    /** An interface, whose groups are still before them. */
    public record AtNode(Node node, Way way) implements Target {}

    /** Out of the estate, to a named network. */
    public record AtExternal(ExternalId network, Way way) implements Target {}

    /** An internet gateway, with packets that answer. */
    public record AtGateway() implements Target {}

    /** Something on the way that lets some packets through. */
    @FunctionalInterface
    public interface Check {
        /** What it lets through of a box, as boxes. */
        List<Box> passed(Box box);
    }

    public Move {
        checks = List.copyOf(checks);
    }

    static Move of(Optional<SubnetId> from, Target to, Box sent) {
        return new Move(from, to, sent, List.of(), Optional.empty());
    }

    /** All that sets out, as it would look there. */
    public Box unchecked() {
        return there(sent);
    }

    private Box there(Box box) {
        return newSource.map(box::from).orElse(box);
    }

    /** What the checks leave, as it looks there; no empty boxes. */
    public List<Box> arriving() {
        return arriving(List.of(sent));
    }

    /** The same of some services. */
    public Move of(ServiceSet some) {
        return new Move(from, to, sent.of(some), checks, newSource);
    }

    /** What the checks leave of some of what sets out, as it looks there; no empty boxes. */
    public List<Box> arriving(List<Box> some) {
        var left = some;
        for (var check : checks) {
            left = left.stream().flatMap(box -> check.passed(box).stream()).toList();
        }
        return left.stream().filter(box -> !box.isEmpty()).map(this::there).toList();
    }

    Move checked(Check... more) {
        var all = new ArrayList<>(checks);
        all.addAll(List.of(more));
        return new Move(from, to, sent, all, newSource);
    }
}
