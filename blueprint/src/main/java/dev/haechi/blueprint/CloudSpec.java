package dev.haechi.blueprint;

/** {@code spec.cloud}: where the environment is made. */
public record CloudSpec(Provider provider, Doors doors) {
    /** What holds when the blueprint says nothing. */
    public static final CloudSpec USUAL = new CloudSpec(Provider.LOCAL, Doors.USUAL);
}
