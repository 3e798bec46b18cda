package dev.haechi.store;

/** The database understood a statement of ours and refused it: a bug. Nothing of it was kept. */
public final class StatementRefused extends RuntimeException {

    StatementRefused(String state, String why, Throwable cause) {
        super("the database refused a statement (SQLSTATE " + state + "): " + why, cause);
    }
}
