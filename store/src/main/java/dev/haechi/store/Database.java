package dev.haechi.store;

import dev.haechi.text.Problem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One PostgreSQL and the few connections to it that are kept open. Every step is one transaction:
 * it is kept whole or not at all. Safe for several threads.
 *
 * <p>The address is asked for anew with every new connection: an embedded server that was killed
 * may come back at another port.
 */
public final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ALIVE_WITHIN_SECONDS = 2;

    private final Supplier<DatabaseAddress> address;
    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);

    public Database(Supplier<DatabaseAddress> address) {
        this.address = address;
    }

    /** Work within one transaction. */
    public interface Step<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Carries out a step in a transaction of its own.
     *
     * @throws StoreFailure when it could not; nothing of it was kept
     */
    public <T> T transact(Step<T> step) {
        acquireRoom();
        try {
            var connection = connection();
            boolean usable = false;
            try {
                var value = committed(connection, step);
                usable = true;
                return value;
            } finally {
                giveBack(connection, usable);
            }
        } catch (SQLException e) {
            throw Failures.of(e, address.get().url());
        } finally {
            room.release();
        }
    }

    /** A connection of the caller's own, in auto-commit mode: to listen, or to copy. */
    Connection dedicated() {
        try {
            var connection = open();
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException e) {
            throw Failures.of(e, address.get().url());
        }
    }

    @Override
    public void close() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            closeQuietly(connection);
        }
    }

    private static <T> T committed(Connection connection, Step<T> step) throws SQLException {
        boolean done = false;
        try {
            var value = step.run(connection);
            connection.commit();
            done = true;
            return value;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // the connection is gone, and the server rolls back by itself; the first failure counts
        }
    }

    private Connection connection() throws SQLException {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isValid(ALIVE_WITHIN_SECONDS)) {
                return kept;
            }
            closeQuietly(kept);
        }
        return open();
    }

    /** Tries for a while: the worker starts a killed PostgreSQL again within a second or two. */
    private Connection open() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return openOnce();
            } catch (SQLException e) {
                if (!Failures.mayPass(e) || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Connection openOnce() throws SQLException {
        var now = address.get();
        var properties = new Properties();
        properties.setProperty("user", now.user());
        properties.setProperty("password", now.password().reveal());
        properties.setProperty("ApplicationName", "haechi");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        // Details of errors can hold values of rows.
        properties.setProperty("logServerErrorDetail", "false");
        var connection = DriverManager.getConnection(now.url(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private void acquireRoom() {
        try {
            if (!room.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new StoreFailure(
                        Problem.of(
                                StoreCode.UNREACHABLE,
                                address.get().url(),
                                "all connections busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(
                    Problem.of(StoreCode.UNREACHABLE, address.get().url(), "interrupted"), e);
        }
    }

    private void giveBack(Connection connection, boolean usable) {
        if (usable) {
            idle.push(connection);
        } else {
            closeQuietly(connection);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // nothing is left to be done with it
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
