package dev.haechi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Waits for NOTIFY on one channel, on a connection of its own that is opened when first needed. */
final class Listener implements AutoCloseable {
    private final Database database;
    private final String channel;
    private final Object lock = new Object();

    /** Guarded by the lock. */
    private @Nullable Connection connection;

    Listener(Database database, String channel) {
        this.database = database;
        this.channel = channel;
    }

    /**
     * Returns when something was announced since the last call, at the latest after the time given.
     * Returns at once when it has only now begun to listen: something may have been missed.
     */
    void await(Duration most) {
        synchronized (lock) {
            try {
                if (connection == null) {
                    connection = listening();
                    return;
                }
                connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
            } catch (SQLException _) {
                close(); // listens anew at the next call, which then says whether there is a server
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException _) {
                    // it was gone already
                }
                connection = null;
            }
        }
    }

    private Connection listening() throws SQLException {
        var fresh = database.dedicated();
        try (var statement = fresh.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
        return fresh;
    }
}
