/**
 * The append-only, hash-chained record of everything that happened. Defines AuditEvent, AuditEntry,
 * AuditHead.
 */
@NullMarked
package dev.haechi.access.audit;

import org.jspecify.annotations.NullMarked;
