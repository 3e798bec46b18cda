/** The landscape: addresses, networks, filters, workloads, flows and their ids. Pure. */
@NullMarked
package dev.haechi.model;

import org.jspecify.annotations.NullMarked;
