package academy.huikuan.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The database that a test runs on. The PostgreSQL one is emptied before use, so its name must say that it is for tests. */
public record Database(String url, String user, String password) {
    private static final String SCHEMA = "currentSchema=";

    public Database {
        if (url.startsWith("jdbc:postgresql:") && !url.contains("test"))
            throw new IllegalArgumentException("this database would be emptied, but its name lacks 'test': " + url);
    }

    /** PostgreSQL, as the build's properties `test.db.url`, `test.db.user` and `test.db.password` say. */
    public static Database postgres() {
        return of("test.db");
    }

    /** A schema of its own there, for tests that run beside others. */
    public static Database postgres(String schema) {
        Database whole = postgres();
        return new Database(whole.url + (whole.url.contains("?") ? "&" : "?") + SCHEMA + schema, whole.user, whole.password);
    }

    /** The one that the store tests of this run use: Derby in memory, or PostgreSQL. */
    static Database ofSuite() {
        return of("it.db");
    }

    private static Database of(String name) {
        return new Database(property(name + ".url"), property(name + ".user"), property(name + ".password"));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /** Why it cannot be used, if it cannot. */
    Optional<String> missing() {
        if (embedded()) return Optional.empty();
        try (Connection connection = connect()) {
            return Optional.empty();
        } catch (SQLException unreachable) {
            return Optional.of("no PostgreSQL at " + url + " (" + unreachable.getMessage().strip()
                    + "); name a test database by -Dtest.db.url, -Dtest.db.user and -Dtest.db.password");
        }
    }

    /** Drops all that is in it; an embedded one begins empty anyway. */
    public void empty() {
        if (embedded()) return;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            int at = url.indexOf(SCHEMA);
            String schema = at < 0 ? "public" : url.substring(at + SCHEMA.length());
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot empty " + url, failed);
        }
    }

    /** Lets go of an embedded one, so that another process may open it. */
    public void shut() {
        if (!url.startsWith("jdbc:derby:")) return;
        try {
            DriverManager.getConnection(url.replaceAll(";.*", "") + ";shutdown=true").close();
        } catch (SQLException told) {
            if (!"08006".equals(told.getSQLState())) throw new IllegalStateException(told);
        }
    }

    public Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private boolean embedded() {
        return !url.startsWith("jdbc:postgresql:");
    }
}
