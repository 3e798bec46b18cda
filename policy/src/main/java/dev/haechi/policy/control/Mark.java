package dev.haechi.policy.control;

/** How sure it is that the article says what the control asks for. */
public enum Mark {
    /** Confirmed for the text version named, by a source that reads it. */
    C("basis"),
    /** Confirmed for an earlier text only; printed as "historic basis, verify". */
    P("historic basis, verify"),
    /** Derived: our own translation of a principle; printed as company policy. */
    D("company policy derived from");

    private final String printedAs;

    Mark(String printedAs) {
        this.printedAs = printedAs;
    }

    /** How a report has to call it. */
    public String printedAs() {
        return printedAs;
    }
}
