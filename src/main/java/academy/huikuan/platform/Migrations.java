package academy.huikuan.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to this version's tables; the scripts speak SQL that Derby and PostgreSQL both know. */
@DataSourceDefinition(
        name = "java:app/jdbc/huikuan",
        className = "academy.huikuan.platform.PoolSource",
        minPoolSize = 2,
        maxPoolSize = 24,
        transactional = true)
@ApplicationScoped
public class Migrations {
    @Resource(lookup = "java:app/jdbc/huikuan")
    private DataSource database;

    /** @throws StartupFailure if the database is locked, out of reach or newer than this version */
    public void run() {
        String product = product();
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("text", product.startsWith("Apache Derby") ? "CLOB" : "TEXT"))
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StartupFailure("the database's tables cannot be brought up to date: " + failed.getMessage(), failed);
        }
    }

    /** Whether the database answers within two seconds. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException gone) {
            return false;
        }
    }

    private String product() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException unreachable) {
            throw new StartupFailure("the database cannot be opened: " + rootMessage(unreachable), unreachable);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage();
    }
}
