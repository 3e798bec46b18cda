package dev.haechi.blueprint;

/** A catalogue of controls that an environment is judged by. */
public enum Policy {
    /** Korean electronic finance: RSEFT, the FSI guides, ISMS-P. */
    KR_FINANCE("kr-finance");

    private final String text;

    Policy(String text) {
        this.text = text;
    }

    /** As the blueprint writes it. */
    public String text() {
        return text;
    }
}
