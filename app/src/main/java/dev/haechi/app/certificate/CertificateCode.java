package dev.haechi.app.certificate;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a wish for a certificate. */
public enum CertificateCode implements ProblemCode {
    /** A name that a certificate cannot be about: the name. */
    NO_END("APP-241", Family.USER),
    /** A receiver that is outside: the name. */
    OUTSIDE("APP-242", Family.USER),
    /** No sender, or no receiver: how many of each. */
    NO_SIDE("APP-243", Family.USER);

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
