package academy.huikuan.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Three hundred people, drawn from a fixed seed: what their works are worth and how they review. */
final class SimulatedClass {
    static final int SIZE = 300;
    static final int DEPARTMENTS = 6;
    /** The department whose members give each other the top. */
    static final int KIND_TO_EACH_OTHER = 3;

    private static final long SEED = 20_261_122;
    private static final int CRITERIA = 5;
    /** The place of the criterion that red lines belong to; its lowest level needs one, and nobody here crosses one. */
    private static final int RED_LINE = 3;

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈");
    private static final String DIGITS = "零一二三四五六七八九";

    enum Kind {
        DILIGENT,
        /** One level for everything. */
        LAZY,
        /** Hands in after the others have begun to review. */
        LATE,
        /** Gives the own department the top, and reviews everybody else as the diligent do. */
        COLLUDING,
        /** Never hands in. */
        ABSENT,
        /** Hands in and reviews nothing. */
        GONE,
        /** Hands in and reviews once. */
        GONE_SOON
    }

    /**
     * One of them.
     * @param skill of each criterion, in levels
     * @param severity levels by which this one gives more (above 0) or less
     */
    record Someone(int number, Kind kind, double[] skill, double severity) {
        String personNumber() {
            return "C-%03d".formatted(number);
        }

        String name() {
            return SURNAMES.get(number % SURNAMES.size())
                    + DIGITS.charAt(number / 100) + DIGITS.charAt(number / 10 % 10) + DIGITS.charAt(number % 10);
        }

        int department() {
            return number % DEPARTMENTS;
        }

        /** What the work is worth, 0 to 4. */
        double worth() {
            double sum = 0;
            for (double one : skill) sum += one;
            return sum / skill.length;
        }

        boolean stays() {
            return kind != Kind.ABSENT && kind != Kind.GONE && kind != Kind.GONE_SOON;
        }
    }

    final List<Someone> people = new ArrayList<>();
    /** The numbers of all in the order in which they come. */
    final List<Integer> order = new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());

    SimulatedClass() {
        List<Integer> others = new ArrayList<>(IntStream.range(0, SIZE).filter(n -> n % DEPARTMENTS != KIND_TO_EACH_OTHER).boxed().toList());
        Random random = new Random(SEED);
        Collections.shuffle(others, random);
        List<Kind> kinds = new ArrayList<>(Collections.nCopies(SIZE, Kind.COLLUDING));
        for (int place = 0; place < others.size(); place++) kinds.set(others.get(place), kind(place));
        for (int number = 0; number < SIZE; number++) {
            double all = 2.3 + 0.75 * random.nextGaussian();
            double[] skill = new double[CRITERIA];
            for (int c = 0; c < CRITERIA; c++) skill[c] = Math.max(0.2, Math.min(3.8, all + 0.3 * random.nextGaussian()));
            people.add(new Someone(number, kinds.get(number), skill, 0.45 * random.nextGaussian()));
        }
        Collections.shuffle(order, random);
    }

    private static Kind kind(int place) {
        if (place < 5) return Kind.ABSENT;
        if (place < 13) return Kind.GONE;
        if (place < 20) return Kind.GONE_SOON;
        if (place < 50) return Kind.LATE;
        return place < 95 ? Kind.LAZY : Kind.DILIGENT;
    }

    /** What one gives another's work; asked again, the same. */
    List<Integer> levels(Someone reviewer, Someone author) {
        if (reviewer.kind() == Kind.LAZY) return Collections.nCopies(CRITERIA, 3 + reviewer.number() % 2);
        if (reviewer.kind() == Kind.COLLUDING && reviewer.department() == author.department()) return Collections.nCopies(CRITERIA, 4);
        Random random = new Random(SEED * 31 + reviewer.number() * 1009L + author.number());
        double mood = reviewer.severity() + 0.35 * random.nextGaussian();
        return seen(author, mood, 0.5, random);
    }

    /** What a trainer gives it. */
    List<Integer> trainersLevels(Someone author) {
        return seen(author, 0, 0.3, new Random(SEED * 17 + author.number()));
    }

    private static List<Integer> seen(Someone author, double shift, double noise, Random random) {
        List<Integer> levels = new ArrayList<>();
        for (int c = 0; c < CRITERIA; c++) {
            long level = Math.round(author.skill()[c] + shift + noise * random.nextGaussian());
            levels.add((int) Math.max(c == RED_LINE ? 1 : 0, Math.min(4, level)));
        }
        return levels;
    }
}
