package dev.haechi.app.doctor;

import java.util.Optional;

/**
 * What was found of one prerequisite.
 *
 * @param name of the prerequisite
 * @param purpose what it is for
 * @param needed true when nothing works without it; else only what it is for
 * @param present true when it is there and good enough
 * @param found version or amount; empty when there is none
 * @param wanted what would be good enough, when what was found is not
 * @param mend the command, or in words what mends it; empty when it is present
 */
public record Finding(
        String name,
        Purpose purpose,
        boolean needed,
        boolean present,
        Optional<String> found,
        Optional<String> wanted,
        Optional<String> mend) {

    static Finding present(Prerequisite of, String found) {
        return new Finding(
                of.name(),
                of.purpose(),
                of.needed(),
                true,
                Optional.of(found),
                Optional.empty(),
                Optional.empty());
    }

    static Finding unfit(Prerequisite of, String found, String wanted, String mend) {
        return new Finding(
                of.name(),
                of.purpose(),
                of.needed(),
                false,
                Optional.of(found),
                Optional.of(wanted),
                Optional.of(mend));
    }

    static Finding missing(Prerequisite of, String mend) {
        return new Finding(
                of.name(),
                of.purpose(),
                of.needed(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(mend));
    }
}
