/** The certificate authority of an environment, kept sealed. Defines CertificateAuthority. */
@NullMarked
package dev.haechi.store.tls;

import org.jspecify.annotations.NullMarked;
