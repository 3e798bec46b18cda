package dev.haechi.text;

/** What can be wrong with a text before anybody asks what it means. */
public enum TextCode implements ProblemCode {
    /** Bytes that are no UTF-8. Arguments: the first such byte in hexadecimal. */
    NOT_UTF8("TXT-001"),
    /** A character that neither YAML nor JSON admits. Arguments: its code point. */
    CONTROL_CHARACTER("TXT-002"),
    /** Nothing in it. No arguments. */
    EMPTY("TXT-003"),
    /** More than one document. No arguments. */
    SEVERAL_DOCUMENTS("TXT-004"),
    /** A key a second time. Arguments: the key, the line of the first. */
    DUPLICATE_KEY("TXT-005"),
    /** A key that is a list or a mapping. No arguments. */
    KEY_NOT_TEXT("TXT-006"),
    /** A tab where YAML wants spaces. No arguments. */
    TAB("TXT-007"),
    /** A line that stands too far left or right. No arguments. */
    INDENTATION("TXT-008"),
    /** A quote without its end. No arguments. */
    OPEN_QUOTE("TXT-009"),
    /** A bracket or brace without its end. No arguments. */
    OPEN_BRACKET("TXT-010"),
    /** A key without colon. No arguments. */
    NO_COLON("TXT-011"),
    /** An anchor or alias. Arguments: its name. */
    ALIAS("TXT-012"),
    /** A tag other than the text tag. Arguments: the tag. */
    TAG("TXT-013"),
    /** Values inside values inside values. Arguments: the greatest depth. */
    TOO_DEEP("TXT-014"),
    /** Too many characters. Arguments: how many, the greatest number. */
    TOO_LARGE("TXT-015"),
    /** Any other mistake of YAML's syntax. Arguments: what the parser says. */
    YAML_SYNTAX("TXT-016"),
    /** Any mistake of JSON's syntax. Arguments: what the parser says. */
    JSON_SYNTAX("TXT-017");

    private final String key;

    TextCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
