package dev.haechi.text;

/**
 * One text that a person reads, as a constant of an enum. The texts stand in two bundles beside the
 * enum: {@code <EnumName>.properties} (English) and {@code <EnumName>_ko.properties} (Korean), in
 * UTF-8, under {@link #key()}, in the pattern language of {@link java.text.MessageFormat}.
 */
public interface Wording {
    /** The key of the text in the bundles of this enum. */
    String key();
}
