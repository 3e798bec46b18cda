/** Exact sets of flows: ports, services, boxes of packets and unions of them. */
@NullMarked
package dev.haechi.network.flows;

import org.jspecify.annotations.NullMarked;
