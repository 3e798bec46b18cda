package dev.haechi.binaries;

/** What a binary is built from and how, as one digest: another one means building it again. */
final class Origin {
    /** Raised when the same pins would give other bytes: other flags or variables. */
    private static final String MANNER = "trimpath static 1";

    private Origin() {}

    static String of(Pins pins, PinnedBinary binary) {
        var module = pins.module(binary);
        return Digests.of(
                String.join(
                        "\n",
                        MANNER,
                        GoProgram.architecture(),
                        binary.wanted().packagePath(),
                        binary.linkerFlags(module),
                        module.goMod(),
                        module.goSum()));
    }
}
