/** IPv4 and IPv6 addresses, blocks and exact sets of them. Defines Address, Cidr, AddressSet. */
@NullMarked
package dev.haechi.model.address;

import org.jspecify.annotations.NullMarked;
