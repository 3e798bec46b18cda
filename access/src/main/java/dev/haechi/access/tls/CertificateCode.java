package dev.haechi.access.tls;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a certificate that was given. The first argument is its secret. */
public enum CertificateCode implements ProblemCode {
    /** Arguments: secret, why. */
    UNREADABLE("ACC-040", Family.USER),
    OTHER_KEY("ACC-041", Family.USER),
    /** Arguments: secret, hosts that it does not stand for, those that it does. */
    OTHER_HOSTS("ACC-042", Family.USER),
    /** Arguments: secret, from when, until when. */
    NOT_VALID_NOW("ACC-043", Family.USER);

    private final String key;
    private final Family family;

    CertificateCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
