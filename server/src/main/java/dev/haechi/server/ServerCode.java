package dev.haechi.server;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with the server and with requests to it. */
public enum ServerCode implements ProblemCode {
    TLS_NEEDED("SRV-001", Family.USER),
    ADDRESS_MALFORMED("SRV-002", Family.USER),
    PORT_TAKEN("SRV-003", Family.USER),
    NOT_FOR_THIS_ENVIRONMENT("SRV-010", Family.DENIED),
    NAME_MALFORMED("SRV-011", Family.USER),
    BODY_TOO_LARGE("SRV-012", Family.USER),
    BODY_TOO_SLOW("SRV-013", Family.USER),
    TOO_MUCH_AT_ONCE("SRV-014", Family.OUTSIDE),
    NO_HOST("SRV-015", Family.USER),
    NO_TOKEN("SRV-016", Family.DENIED);

    private final String key;
    private final Family family;

    ServerCode(String key, Family family) {
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
