package academy.huikuan.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The installation's settings, each read from a system property (`huikuan.port`) or, where that is missing, from the
 * environment variable of the same name in capitals (`HUIKUAN_PORT`).
 */
public final class Settings {
    private final UnaryOperator<String> source;

    private Settings(UnaryOperator<String> source) {
        this.source = source;
    }

    /** @param source answers a setting's text for its name such as `huikuan.port`, or null */
    public static Settings of(UnaryOperator<String> source) {
        return new Settings(source);
    }

    public static Settings ofProcess() {
        return new Settings(name -> {
            String property = System.getProperty(name);
            return property != null ? property : System.getenv(name.toUpperCase().replace('.', '_'));
        });
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where the embedded database and the server's own files live. */
    public Path dataFolder() {
        return Path.of(text("huikuan.data").orElse("data")).toAbsolutePath().normalize();
    }

    /**
     * @return a TCP port, 1–65535; 8080 where none is set
     * @throws StartupFailure if the setting is no such number
     */
    public int port() {
        String given = text("huikuan.port").orElse("8080");
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65535)
            throw new StartupFailure("HUIKUAN_PORT is '" + given + "'; give a port number from 1 to 65535");
        return Integer.parseInt(given);
    }

    /** The address that people type, without a slash at its end; one-time links begin with it. */
    public String publicAddress() {
        return text("huikuan.address").orElse("http://localhost:" + port()).replaceAll("/+$", "");
    }

    /** A JDBC address: `jdbc:postgresql://…`, or embedded Derby in the data folder where none is set. */
    public String databaseUrl() {
        return text("huikuan.db.url")
                .orElse("jdbc:derby:" + dataFolder().resolve("db").toString().replace('\\', '/') + ";create=true");
    }

    public Optional<String> databaseUser() {
        return text("huikuan.db.user");
    }

    public Optional<String> databasePassword() {
        return text("huikuan.db.password");
    }

    /** A folder with `content` and `quizzes` that replaces the packed course. */
    public Optional<Path> contentFolder() {
        return text("huikuan.content").map(Path::of);
    }

    /** Whether the demo class is put into an empty database at the start. */
    public boolean demo() {
        return text("huikuan.demo").filter("true"::equals).isPresent();
    }

    /** Whether other servers may be asked by plain http and at addresses of the own network: for trying out, and for platforms in the same house. */
    public boolean privateAddresses() {
        return text("huikuan.outbound.private").filter("true"::equals).isPresent();
    }

    /** Whether people come by https, so that cookies can be for https alone. */
    public boolean https() {
        return publicAddress().startsWith("https:");
    }

    /** Whether this process was begun by the product's own launcher, so that a failed start ends it. */
    public boolean launched() {
        return text("huikuan.launched").filter("true"::equals).isPresent();
    }

    /** The time zone of dates and times on pages. */
    public ZoneId zone() {
        return ZoneId.of(text("huikuan.zone").orElse("Asia/Shanghai"));
    }

    /**
     * A whole number that an administrator may set.
     * @throws StartupFailure if the setting is not a number within the range
     */
    public int number(String name, int otherwise, int least, int most) {
        String given = text(name).orElse(String.valueOf(otherwise));
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most)
            throw new StartupFailure(name.toUpperCase().replace('.', '_') + " is '" + given + "'; give a whole number from "
                    + least + " to " + most);
        return Integer.parseInt(given);
    }

    /**
     * One of several words.
     * @param otherwise the word where none is set
     * @throws StartupFailure if the setting is another word
     */
    public String choice(String name, String otherwise, String... others) {
        String given = text(name).orElse(otherwise);
        if (given.equals(otherwise) || List.of(others).contains(given)) return given;
        throw new StartupFailure(name.toUpperCase().replace('.', '_') + " is '" + given + "'; give " + otherwise + " or "
                + String.join(" or ", others));
    }
}
