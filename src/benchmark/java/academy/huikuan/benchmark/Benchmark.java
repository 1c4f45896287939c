package academy.huikuan.benchmark;

import academy.huikuan.grading.LoadReviews;
import academy.huikuan.harness.Database;
import academy.huikuan.harness.Product;
import academy.huikuan.people.LoadClass;
import academy.huikuan.quiz.Acknowledged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Starts the finished product with a load class, puts each scenario's load on it from a process of its own and writes
 * `target/benchmark/figures.md`. What misses its aim is said there and fails nothing.
 */
public final class Benchmark {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final Path FOLDER = Path.of(System.getProperty("benchmark.folder", "target/benchmark"));
    private static final String QUIZ = "stages";
    private static final String EXAM = "diagnosis";
    private static final List<String> QUIZZES =
            List.of("huikuan-importance", "preparation", "mindset", "five-powers", "persuasion", "special-cases", "negotiation");
    /** Learners whose attempts are open when saving is measured. */
    private static final int WITH_ATTEMPT = 40;
    /** Learners who sign in where neither the exam nor reviews are measured. */
    private static final int FEW = 100;

    private final Product product = Product.named("benchmark").with("HUIKUAN_CALIBRATION", "off");
    private final Database database;
    private final Figures figures = new Figures();
    private final List<Scenario> scenarios = Scenario.of(System.getProperty("benchmark.only", ""));

    private Benchmark() {
        String url = System.getProperty("benchmark.db.url", "");
        database = url.isEmpty()
                ? product.embedded()
                : new Database(url, System.getProperty("benchmark.db.user", ""), System.getProperty("benchmark.db.password", ""));
        if (!url.isEmpty()) product.on(database);
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        new Benchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        FLYWAY.setLevel(Level.SEVERE);
        say("Filling the database");
        database.empty();
        LoadClass.into(database);
        List<LoadReviews.Waiting> reviews = LoadReviews.into(database);
        database.shut();
        String flags = System.getProperty("benchmark.jvm", "").strip();
        product.flags(flags(flags)).start();
        figures.server(flags, product.handle(), database);
        try {
            prepare(reviews);
            for (Scenario scenario : scenarios) run(scenario);
        } finally {
            product.killHard();
        }
        compare();
        Files.writeString(FOLDER.resolve("figures.md"), figures.told());
        say(figures.told());
    }

    private static List<String> flags(String given) {
        List<String> flags = new ArrayList<>(given.isEmpty() ? List.of() : List.of(given.split("\\s+")));
        if (Recording.WANTED) flags.add("-XX:FlightRecorderOptions=stackdepth=256");
        return flags;
    }

    private void prepare(List<LoadReviews.Waiting> reviews) throws Exception {
        int people = scenarios.contains(Scenario.EXAM) || scenarios.contains(Scenario.REVIEW) ? LoadClass.LEARNERS : FEW;
        say("Signing in " + people + " learners");
        List<Guest> learners = signedIn(people);
        write("learners", learners.stream().map(Guest::keys).toList());
        write("hr", List.of(Guest.signedIn(product, "hr").keys()));
        write("pages", learners.get(0).sections());
        write("quizzes", QUIZZES);
        write("exam", List.of(EXAM));
        write("reviews", reviews.stream().map(one -> one.learner() + "\t" + one.review()).toList());
        write("criteria", LoadReviews.criteria());
        write("answers", learners.subList(0, WITH_ATTEMPT).stream().flatMap(one -> one.answers(QUIZ).stream()).toList());
    }

    /** Two at a time; some of those with a full hash make a figure. */
    private List<Guest> signedIn(int people) throws Exception {
        int half = LoadClass.FULL_HASHES / 2;
        List<Guest> guests = new ArrayList<>(signedIn(1, half));
        Duration before = Processor.time(product.handle());
        guests.addAll(signedIn(half + 1, LoadClass.FULL_HASHES));
        figures.signIn(Processor.time(product.handle()).minus(before), half);
        guests.addAll(signedIn(LoadClass.FULL_HASHES + 1, people));
        return guests;
    }

    private List<Guest> signedIn(int first, int last) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Guest>> coming = IntStream.rangeClosed(first, last)
                    .mapToObj(n -> pool.submit(() -> Guest.signedIn(product, "L-" + n)))
                    .toList();
            List<Guest> guests = new ArrayList<>();
            for (Future<Guest> guest : coming) guests.add(guest.get());
            return guests;
        } finally {
            pool.shutdown();
        }
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.write(FOLDER.resolve(file), lines);
    }

    private void run(Scenario scenario) throws Exception {
        String load = Processor.load();
        say("Measuring: " + scenario.id());
        if (Recording.WANTED) Recording.start(product.handle());
        figures.add(scenario, new Generator(FOLDER, product).run(scenario), load);
        if (Recording.WANTED) say(Recording.end(product.handle(), FOLDER.resolve(scenario.id() + ".jfr")));
    }

    /** The server was killed as by a power cut, right after the last of the exam's answers. */
    private void compare() throws IOException {
        Path acknowledged = FOLDER.resolve("acknowledged");
        if (scenarios.contains(Scenario.EXAM))
            figures.acknowledged(Acknowledged.compare(acknowledged, database));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
