package dev.haechi.policy.control;

/**
 * Where a control comes from. Articles move between versions of a text, so that a number means
 * nothing without its version; the control's id stays.
 *
 * @param article number within the framework, such as {@code 15①3}
 * @param textVersion the version of the text that the number was read in
 */
public record Basis(Framework framework, String article, String textVersion, Mark mark) {
    public Basis {
        if (article.isBlank() || textVersion.isBlank()) {
            throw new IllegalArgumentException("a basis names its article and its text version");
        }
    }

    @Override
    public String toString() {
        return framework.title() + " " + article + " (" + mark + ", " + textVersion + ")";
    }
}
