package dev.haechi.verifier.check;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why a witness does not show its claim. */
public enum CheckCode implements ProblemCode {
    /** Packets get to a place and the witness leaves them out: the place, the packets. */
    LEFT_OUT("VER-101", Family.USER),
    /** Packets arrive and may be answered: the receiver, the packets. */
    REACHED("VER-102", Family.USER),
    /** An answer gets back to who opened the connection: the answer. */
    ANSWERED("VER-103", Family.USER),
    /** A door that the landscape does not have: its name. */
    NO_SUCH_DOOR("VER-104", Family.USER),
    /** A place that the landscape does not have: its name. */
    NO_SUCH_PLACE("VER-105", Family.USER);

    private final String key;
    private final Family family;

    CheckCode(String key, Family family) {
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
