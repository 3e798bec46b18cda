/** The audit record, for those who may read it. Defines AuditReading. */
@NullMarked
package dev.haechi.app.audit;

import org.jspecify.annotations.NullMarked;
