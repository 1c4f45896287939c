package academy.huikuan.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections for the server's pool, to Derby or PostgreSQL as the settings say. */
public final class PoolSource implements DataSource {
    /** Derby's answer where another process has the database open. */
    private static final String LOCKED = "XSDB6";

    private static volatile boolean reached;

    private static Driver driver(String url) throws SQLException {
        if (url.startsWith("jdbc:derby:")) return new org.apache.derby.iapi.jdbc.AutoloadedDriver();
        if (url.startsWith("jdbc:postgresql:")) return new org.postgresql.Driver();
        throw new SQLException("HUIKUAN_DB_URL must begin with jdbc:derby: or jdbc:postgresql:");
    }

    /** The first connection of a launched process decides whether there is a database; the server would try on without an end. */
    @Override
    public Connection getConnection() throws SQLException {
        Settings settings = Settings.ofProcess();
        try {
            Connection connection = open(settings);
            reached = true;
            return connection;
        } catch (SQLException failure) {
            if (!reached && settings.launched()) StartupReport.end(reason(settings, failure));
            throw failure;
        }
    }

    private static Connection open(Settings settings) throws SQLException {
        Properties properties = new Properties();
        settings.databaseUser().ifPresent(user -> properties.setProperty("user", user));
        settings.databasePassword().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("loginTimeout", "15");
        String url = settings.databaseUrl();
        Connection connection = driver(url).connect(url, properties);
        if (connection == null) throw new SQLException("no connection to " + url);
        return connection;
    }

    private static String reason(Settings settings, SQLException failure) {
        String place = settings.databaseUrl().replaceAll("[?;].*", "");
        SQLException last = failure;
        while (last.getNextException() != null) last = last.getNextException();
        if (LOCKED.equals(last.getSQLState()))
            return "another process uses the database " + place + ". Stop it, or set HUIKUAN_DATA to another folder";
        String detail = last.getMessage() + (last.getCause() == null ? "" : " " + last.getCause().getMessage());
        return "the database " + place + " cannot be opened: " + detail.strip().replaceAll("\\s+", " ")
                + " (HUIKUAN_DB_URL, HUIKUAN_DB_USER and HUIKUAN_DB_PASSWORD name it)";
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the pool's own log is enough
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the drivers' own limits hold
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
