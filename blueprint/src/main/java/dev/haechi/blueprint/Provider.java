package dev.haechi.blueprint;

/** Whose cloud the environment is made in. */
public enum Provider {
    /** This machine's kernel. */
    LOCAL("local");

    private final String text;

    Provider(String text) {
        this.text = text;
    }

    /** As the blueprint writes it. */
    public String text() {
        return text;
    }
}
