package dev.haechi.access.tls;

import dev.haechi.text.Secret;
import java.time.Instant;

/**
 * What a TLS server shows and the key that proves it.
 *
 * @param chainPem the certificate and those that lead to the authority, in PEM
 * @param keyPem its private key, PKCS #8 in PEM
 * @param expires when clients stop to accept it
 */
public record ServerCertificate(String chainPem, Secret keyPem, Instant expires) {}
