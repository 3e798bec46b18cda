package dev.haechi.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Statements with their values bound: texts, numbers, bytes, times and lists of texts. */
final class Sql {

    private Sql() {}

    /** Makes a value of the row that the cursor stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Carries out a change; the number of rows that it changed. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    static <T> Optional<T> first(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        return list(connection, row, sql, values).stream().findFirst();
    }

    /** The value of a statement that always has a row. */
    static <T> T one(Connection connection, Row<T> row, String sql, Object... values)
            throws SQLException {
        return list(connection, row, sql, values).getFirst();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return optionalInstant(row, column)
                .orElseThrow(() -> new IllegalStateException(column + " is null in the database"));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** Two columns of equal length, names and values, in their order. */
    static SequencedMap<String, String> facts(ResultSet row) throws SQLException {
        var names = texts(row, "fact_names");
        var values = texts(row, "fact_values");
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            facts.put(names.get(i), values.get(i));
        }
        return facts;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            bind(connection, statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int position, Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            case Collection<?> texts ->
                    statement.setArray(
                            position,
                            connection.createArrayOf(
                                    "text", texts.stream().map(Object::toString).toArray()));
            case byte[] bytes -> statement.setBytes(position, bytes);
            case Long number -> statement.setLong(position, number);
            case Integer number -> statement.setInt(position, number);
            default -> statement.setString(position, value.toString());
        }
    }
}
