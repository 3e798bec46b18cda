package bank;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Accounts and transfers in PostgreSQL. A transfer happens once per idempotency key, whatever is retried. */
final class Ledger {
    private static final String TABLES = """
            create table if not exists account (
                number text primary key, owner text not null, balance bigint not null check (balance >= 0));
            create table if not exists transfer (
                key text primary key, source text not null references account, target text not null references account,
                amount bigint not null check (amount > 0), happened timestamptz not null default now());
            create index if not exists transfer_source on transfer (source, happened desc);
            create index if not exists transfer_target on transfer (target, happened desc);
            insert into account values ('1001', 'Kim Haneul', 1000000000), ('1002', 'Lee Bada', 1000000000),
                ('1003', 'Park Sol', 250000) on conflict do nothing;
            """;
    /** Any number of our own: replicas that start at once make the tables one after the other. */
    private static final long TABLES_LOCK = 20_260_101;

    private final Pool pool;
    private volatile boolean ready;

    Ledger(Pool pool) {
        this.pool = pool;
    }

    /** Whether the database answers. */
    void check() throws SQLException {
        work(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        });
    }

    Answer balance(String number) throws SQLException {
        return work(connection -> {
            try (var query = connection.prepareStatement("select owner, balance from account where number = ?")) {
                query.setString(1, number);
                try (var row = query.executeQuery()) {
                    return row.next()
                            ? Answer.json(200, "{\"account\":" + Answer.quoted(number)
                                    + ",\"owner\":" + Answer.quoted(row.getString(1))
                                    + ",\"balance\":" + row.getLong(2) + ",\"currency\":\"KRW\"}")
                            : Answer.problem(404, "no such account");
                }
            }
        });
    }

    Answer transfers(String number) throws SQLException {
        return work(connection -> {
            try (var query = connection.prepareStatement("""
                    (select source, target, amount, happened from transfer where source = ? order by happened desc limit 10)
                    union all
                    (select source, target, amount, happened from transfer where target = ? order by happened desc limit 10)
                    order by happened desc limit 10""")) {
                query.setString(1, number);
                query.setString(2, number);
                try (var rows = query.executeQuery()) {
                    return Answer.json(200, list(rows));
                }
            }
        });
    }

    private static String list(ResultSet rows) throws SQLException {
        var list = new StringBuilder("[");
        while (rows.next()) {
            list.append(list.length() > 1 ? "," : "")
                    .append("{\"from\":").append(Answer.quoted(rows.getString(1)))
                    .append(",\"to\":").append(Answer.quoted(rows.getString(2)))
                    .append(",\"amount\":").append(rows.getLong(3))
                    .append(",\"at\":").append(Answer.quoted(rows.getTimestamp(4).toInstant().toString())).append('}');
        }
        return list.append(']').toString();
    }

    /** Moves the money, or tells what this key did before. */
    Answer transfer(String key, Transfer wanted) throws SQLException {
        return work(connection -> {
            if (!claim(connection, key, wanted)) {
                return repeated(connection, key, wanted);
            }
            if (!move(connection, wanted)) {
                connection.rollback();
                return Answer.problem(409, "the account does not exist or has less than the amount");
            }
            return Answer.json(201, done(key, wanted));
        });
    }

    private static boolean claim(Connection connection, String key, Transfer wanted) throws SQLException {
        // Accounts are looked up here too, so that an unknown one is an answer and no broken reference.
        try (var insert = connection.prepareStatement("""
                insert into transfer (key, source, target, amount)
                select ?, s.number, t.number, ? from account s, account t where s.number = ? and t.number = ?
                on conflict do nothing""")) {
            insert.setString(1, key);
            insert.setLong(2, wanted.amount());
            insert.setString(3, wanted.from());
            insert.setString(4, wanted.to());
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean move(Connection connection, Transfer wanted) throws SQLException {
        // Always in the order of the numbers: two transfers the other way round cannot block each other.
        var outFirst = wanted.from().compareTo(wanted.to()) < 0;
        var first = outFirst ? wanted.from() : wanted.to();
        var second = outFirst ? wanted.to() : wanted.from();
        var firstAmount = outFirst ? -wanted.amount() : wanted.amount();
        return add(connection, first, firstAmount) && add(connection, second, -firstAmount);
    }

    private static boolean add(Connection connection, String account, long amount) throws SQLException {
        try (var update = connection.prepareStatement(
                "update account set balance = balance + ? where number = ? and balance + ? >= 0")) {
            update.setLong(1, amount);
            update.setString(2, account);
            update.setLong(3, amount);
            return update.executeUpdate() == 1;
        }
    }

    private static Answer repeated(Connection connection, String key, Transfer wanted) throws SQLException {
        try (var query = connection.prepareStatement("select source, target, amount from transfer where key = ?")) {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Answer.problem(404, "no such account");
                }
                var before = new Transfer(row.getString(1), row.getString(2), row.getLong(3));
                return before.equals(wanted)
                        ? Answer.json(200, done(key, before))
                        : Answer.problem(422, "this Idempotency-Key was used for another transfer");
            }
        }
    }

    private static String done(String key, Transfer transfer) {
        return "{\"transfer\":" + Answer.quoted(key) + ",\"from\":" + Answer.quoted(transfer.from())
                + ",\"to\":" + Answer.quoted(transfer.to()) + ",\"amount\":" + transfer.amount() + "}";
    }

    private <T> T work(Pool.Work<T> work) throws SQLException {
        if (!ready) {
            pool.transact(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("select pg_advisory_xact_lock(" + TABLES_LOCK + ")");
                    return statement.execute(TABLES);
                }
            });
            ready = true;
        }
        return pool.transact(work);
    }
}
