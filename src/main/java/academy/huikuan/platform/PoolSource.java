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
    private static Driver driver(String url) throws SQLException {
        if (url.startsWith("jdbc:derby:")) return new org.apache.derby.iapi.jdbc.AutoloadedDriver();
        if (url.startsWith("jdbc:postgresql:")) return new org.postgresql.Driver();
        throw new SQLException("HUIKUAN_DB_URL must begin with jdbc:derby: or jdbc:postgresql:, not " + url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Settings settings = Settings.ofProcess();
        Properties properties = new Properties();
        settings.databaseUser().ifPresent(user -> properties.setProperty("user", user));
        settings.databasePassword().ifPresent(password -> properties.setProperty("password", password));
        String url = settings.databaseUrl();
        Connection connection = driver(url).connect(url, properties);
        if (connection == null) throw new SQLException("no connection to " + url);
        return connection;
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
