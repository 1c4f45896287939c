package academy.huikuan.benchmark;

import academy.huikuan.harness.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Gatling in a process of its own, so that the server's processor time stays apart from the load's. */
final class Generator {
    private final Path folder;
    private final Product product;

    /** @param folder of the files that the simulations read, of Gatling's reports and of its output */
    Generator(Path folder, Product product) {
        this.folder = folder.toAbsolutePath();
        this.product = product;
    }

    /** @throws IllegalStateException if the simulation could not run to its end */
    Measured run(Scenario scenario) throws IOException, InterruptedException {
        Path out = folder.resolve(scenario.id() + ".properties");
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m", "-XX:+UseSerialGC", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbenchmark.url=http://127.0.0.1:" + product.port(),
                "-Dbenchmark.pid=" + product.handle().pid(),
                "-Dbenchmark.scene=" + folder,
                "-Dbenchmark.out=" + out,
                "-Dbenchmark.warm=" + scenario.warm(),
                "-Dbenchmark.warm.requests=" + scenario.leastWarm(),
                "-Dbenchmark.measured=" + scenario.measured()));
        scenario.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling",
                "-s", scenario.simulation(), "-rf", folder.resolve("reports").toString()));
        Path log = folder.resolve(scenario.id() + ".log");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (!Files.exists(out)) throw new IllegalStateException("the simulation ended with " + code + "; see " + log);
        Properties told = new Properties();
        try (var in = Files.newBufferedReader(out)) {
            told.load(in);
        }
        return Measured.of(told, failed(log));
    }

    /** The line of Gatling's summary that counts the failed requests. */
    private static long failed(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("> request count"))
                .reduce((first, last) -> last)
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip().replaceAll("[^0-9]", ""))
                .filter(count -> !count.isEmpty())
                .map(Long::valueOf)
                .orElse(0L);
    }
}
