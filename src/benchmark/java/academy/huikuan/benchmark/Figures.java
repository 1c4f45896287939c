package academy.huikuan.benchmark;

import academy.huikuan.harness.Database;
import academy.huikuan.quiz.Acknowledged;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The benchmark's result as a text in Markdown. */
final class Figures {
    private final List<String> head = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> aims = new ArrayList<>();

    /** @param flags of the server's JVM */
    void server(String flags, ProcessHandle server, Database database) throws IOException {
        head.add("- machine: " + Processor.name() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors shared by server, database and load generator");
        head.add("- JVM: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", `" + flags + "`");
        head.add("- database: " + database.url().replaceAll("[?;].*", "").replaceAll("^(jdbc:[a-z]+:).*", "$1"));
        head.add("- commit: " + commit() + ", " + LocalDate.now(Clock.systemUTC()));
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").redirectErrorStream(true).start();
        String told = new String(git.getInputStream().readAllBytes()).strip();
        return told.matches("[0-9a-z.-]+") ? told : "unknown";
    }

    void signIn(Duration processor, int people) {
        rows.add(row("sign in", people, "", "", "", "", number((double) processor.toMillis() / people), ""));
    }

    /** @param load of the machine before */
    void add(Scenario scenario, Measured measured, String load) {
        measured.times().forEach((request, times) -> {
            boolean chief = request.equals(scenario.request());
            rows.add(row(
                    request,
                    times.count(),
                    number(measured.perSecond(request)),
                    String.valueOf(times.median()),
                    String.valueOf(times.p99()),
                    String.valueOf(times.most()),
                    chief && scenario != Scenario.EXAM ? number(measured.processorEach(request)) : "",
                    chief ? load : ""));
        });
        if (measured.failed() > 0) aims.add("- " + scenario.id() + ": " + measured.failed() + " requests failed, warm-up included");
        double processor = measured.processorEach(scenario.request());
        Measured.Times times = measured.times().get(scenario.request());
        if (times == null) return;
        switch (scenario) {
            case UNIT_PAGE -> aim("unit page, CPU", processor, 2.8, "ms");
            case SAVE_ANSWER -> aim("answer saved, CPU", processor, 2.6, "ms");
            case CSV -> aim("CSV of 25,000 rows, median", times.median() / 1000.0, 1, "s");
            case XLSX -> aim("XLSX of 25,000 rows, median", times.median() / 1000.0, 3, "s");
            case EXAM -> {
                aim("a save while 500 sit in a quiz, 99th percentile", times.p99(), 300, "ms");
                rows.add(row("processors busy in the exam", 0, "", "", "", "", percent(measured), load));
            }
            default -> {}
        }
    }

    private static String percent(Measured measured) {
        return number(100.0 * measured.processor() / measured.lasted()) + " % of one";
    }

    private void aim(String what, double value, double aim, String unit) {
        String verdict = value < aim ? "met" : "MISSED";
        aims.add("- " + what + ": " + number(value) + " " + unit + ", aim under " + number(aim) + " " + unit + ": " + verdict);
    }

    void acknowledged(Acknowledged.Verdict verdict) {
        aims.add("- answers acknowledged in the exam, compared with the database after the server was killed: "
                + verdict.answers() + ", lost "
                + verdict.lost().size() + ": " + (verdict.answers() > 0 && verdict.lost().isEmpty() ? "met" : "MISSED"));
        verdict.lost().stream().limit(20).forEach(line -> aims.add("  - " + line));
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) row.append(' ').append(cell).append(" |");
        return row.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    String told() {
        return String.join("\n", head) + "\n\n"
                + "| request | measured | a second | median ms | 99 % ms | longest ms | server CPU ms each | load before |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|\n"
                + String.join("\n", rows) + "\n\n" + String.join("\n", aims) + "\n";
    }
}
