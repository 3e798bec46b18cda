/** Certificates of the edge and the server. Defines ServerCertificate and the port Certificates. */
@NullMarked
package dev.haechi.access.tls;

import org.jspecify.annotations.NullMarked;
