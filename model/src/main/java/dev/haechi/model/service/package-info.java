/** Protocols, ports and exact sets of both. Defines Protocol, Port, ServiceSet. */
@NullMarked
package dev.haechi.model.service;

import org.jspecify.annotations.NullMarked;
