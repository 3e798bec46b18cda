/** Certificates that nothing arrives: writing and checking them. */
@NullMarked
package dev.haechi.app.certificate;

import org.jspecify.annotations.NullMarked;
