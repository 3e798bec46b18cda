package dev.haechi.model.filter;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.PrefixListId;

/** A named set of blocks that rules refer to. */
public record PrefixList(PrefixListId id, AddressSet addresses) {}
