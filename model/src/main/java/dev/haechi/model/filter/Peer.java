package dev.haechi.model.filter;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.PrefixListId;

/** The other side of a security group's rule. */
public sealed interface Peer {
    /** Given addresses; {@link AddressSet#ALL} is everybody. */
    record Addresses(AddressSet set) implements Peer {}

    /** Every address of every member of a group, in the same address domain. */
    record Group(GroupId group) implements Peer {}

    /** The blocks of a list. */
    record Prefixes(PrefixListId list) implements Peer {}

    /** Everybody, IPv4 and IPv6. */
    static Peer anybody() {
        return new Addresses(AddressSet.ALL);
    }
}
