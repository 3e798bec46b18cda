package bank;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A few connections to the database, lent for one piece of work each. */
final class Pool {
    private static final int WAIT_SECONDS = 2;

    private final String address;
    private final String user;
    private final PasswordSource password;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Pool(String address, String user, PasswordSource password, int size) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.permits = new Semaphore(size);
    }

    /** Read for each new connection: a changed secret takes effect without a restart. */
    interface PasswordSource {
        String read() throws IOException;
    }

    /** One piece of work in one transaction. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Runs the work and commits; rolls back, and gives the connection up, when it fails. */
    <T> T transact(Work<T> work) throws SQLException {
        acquire();
        try {
            var connection = take();
            try {
                var result = work.with(connection);
                connection.commit();
                idle.push(connection);
                return result;
            } catch (SQLException | RuntimeException failure) {
                close(connection);
                throw failure;
            }
        } finally {
            permits.release();
        }
    }

    private void acquire() throws SQLException {
        try {
            if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("all connections are busy for " + WAIT_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", interrupted);
        }
    }

    private Connection take() throws SQLException {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.isValid(1)) {
                return connection;
            }
            close(connection);
        }
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("ApplicationName", "accounts");
        try {
            properties.setProperty("password", password.read());
        } catch (IOException unreadable) {
            throw new SQLException("the file of the password cannot be read", unreadable);
        }
        var connection = DriverManager.getConnection(address, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            // It was broken before; closing it was only polite.
        }
    }
}
