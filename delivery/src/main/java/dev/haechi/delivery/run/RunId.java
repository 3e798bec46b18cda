package dev.haechi.delivery.run;

/** Names a run; later ones have greater numbers. */
public record RunId(long number) {
    public RunId {
        if (number < 1) {
            throw new IllegalArgumentException("run " + number + " is not from 1");
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
