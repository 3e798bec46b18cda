package dev.haechi.app.delivery;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a delivery. */
public enum DeliveryCode implements ProblemCode {
    SECRET_MISSING("APP-221", Family.USER),
    NO_SUCH_SERVICE("APP-222", Family.USER),
    NOT_BUILT_HERE("APP-223", Family.USER),
    NOTHING_TO_GO_BACK_TO("APP-224", Family.USER),
    ROLLED_BACK("APP-225", Family.USER),
    NOT_SERVING("APP-226", Family.OUTSIDE),
    NOT_BUILT("APP-230", Family.USER);

    private final String key;
    private final Family family;

    DeliveryCode(String key, Family family) {
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
