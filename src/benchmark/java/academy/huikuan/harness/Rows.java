package academy.huikuan.harness;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts many rows into a table. */
public final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 1000;
    private final PreparedStatement statement;
    private final ParameterMetaData types;
    private int waiting;

    /** @param insert statement with a place for each value */
    public Rows(Connection database, String insert) throws SQLException {
        statement = database.prepareStatement(insert);
        types = statement.getParameterMetaData();
    }

    public void add(Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++)
            if (values[n] == null) statement.setNull(n + 1, types.getParameterType(n + 1));
            else statement.setObject(n + 1, values[n]);
        statement.addBatch();
        if (++waiting >= AT_ONCE) flush();
    }

    public void flush() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        statement.close();
    }
}
