package dev.haechi.store;

import dev.haechi.text.Problem;
import java.sql.SQLException;

/** Turns what JDBC throws into what a person can act on, by SQLSTATE (PostgreSQL, appendix A). */
final class Failures {
    private static final String DISK_FULL = "53100";
    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private Failures() {}

    static RuntimeException of(SQLException e, String url) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (state.equals(DISK_FULL)) {
            return new StoreFailure(Problem.of(StoreCode.DISK_FULL, url), e);
        }
        return mayPass(e)
                ? new StoreFailure(Problem.of(StoreCode.UNREACHABLE, url, why), e)
                : new StatementRefused(state, why, e);
    }

    /** The server is away, starts or stops: the same may work in a moment. */
    static boolean mayPass(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith(CONNECTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.equals(TOO_MANY_CONNECTIONS);
    }
}
