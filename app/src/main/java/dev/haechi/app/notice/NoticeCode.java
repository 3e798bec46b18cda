package dev.haechi.app.notice;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with telling people. */
public enum NoticeCode implements ProblemCode {
    NOBODY_TOLD("APP-901", Family.OUTSIDE);

    private final String key;
    private final Family family;

    NoticeCode(String key, Family family) {
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
