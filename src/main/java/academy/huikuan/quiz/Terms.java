package academy.huikuan.quiz;

import academy.huikuan.people.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for one learner at one quiz. The quiz's file comes first; what a cohort has set takes the place of the file's value; and
 * what the learner was given comes on top. Wherever several values meet, the most favourable wins, each on its own:
 * <ul>
 * <li>of several cohorts that learn the quiz (one without settings has the file's): the earliest opening, the latest closing, the longest
 * time, the most attempts — none set and unlimited beat every number — and no password if one of them needs none, else any of theirs;
 * <li>of several accommodations the one that gives the most time, and the latest closing: these do not add up. Extra attempts do, since
 * more are given where those before are used up. None of them ever takes anything away.
 * </ul>
 * Example: a file with 20 minutes, a cohort with 30, a learner with 25 % more and another 5 minutes more has 38 minutes (37.5, rounded up).
 * @param passwords none where no password is needed; one of them opens an attempt
 * @param minutes time limit; 0 is none
 * @param attempts attempts allowed; 0 is unlimited
 */
public record Terms(
        Optional<Instant> opens, Optional<Instant> closes, List<Password> passwords, int minutes, int attempts) {
    /** What a cohort has otherwise than the file; empty leaves the file's value. */
    record OfCohort(
            Optional<Instant> opens, Optional<Instant> closes, Optional<String> passwordHash, OptionalInt minutes, OptionalInt attempts) {
        static final OfCohort NOTHING =
                new OfCohort(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** What a learner has beyond the others. @param closes a closing of the own; it counts only where it is later */
    record Extra(int percent, int minutes, int attempts, Optional<Instant> closes) {
        /** @param limit minutes, 1 or more */
        private int of(int limit) {
            return limit + (limit * percent + 99) / 100 + minutes;
        }
    }

    /** @param text the word itself, or its hash */
    record Password(String text, boolean hashed) {
        boolean fits(String typed) {
            if (hashed) return Passwords.fits(typed.strip(), text);
            return MessageDigest.isEqual(
                    typed.strip().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Terms {
        passwords = List.copyOf(passwords);
    }

    /**
     * @param zone in which the file's dates are meant
     * @param cohorts of those cohorts of the learner that learn the quiz; empty for someone without one
     */
    static Terms of(Conduct file, ZoneId zone, Collection<OfCohort> cohorts, Collection<Extra> extras) {
        List<OfCohort> all = cohorts.isEmpty() ? List.of(OfCohort.NOTHING) : List.copyOf(cohorts);
        List<Optional<Instant>> opens =
                all.stream().map(cohort -> cohort.opens().or(() -> instant(file.opens(), zone))).toList();
        List<Optional<Instant>> closes =
                all.stream().map(cohort -> cohort.closes().or(() -> instant(file.closes(), zone))).toList();
        Optional<Instant> opening = opens.contains(Optional.<Instant>empty())
                ? Optional.empty()
                : opens.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
        Optional<Instant> closing = closes.contains(Optional.<Instant>empty())
                ? Optional.empty()
                : java.util.stream.Stream.concat(closes.stream(), extras.stream().map(Extra::closes))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder());
        int limit = most(all.stream().mapToInt(cohort -> cohort.minutes().orElse(file.minutes())).toArray());
        int allowed = most(all.stream().mapToInt(cohort -> cohort.attempts().orElse(file.attempts())).toArray());
        int more = extras.stream().mapToInt(Extra::attempts).sum();
        return new Terms(
                opening,
                closing,
                passwords(file, all),
                limit == 0 ? 0 : extras.stream().mapToInt(extra -> extra.of(limit)).max().orElse(limit),
                allowed == 0 ? 0 : allowed + more);
    }

    private static Optional<Instant> instant(Optional<LocalDateTime> local, ZoneId zone) {
        return local.map(at -> at.atZone(zone).toInstant());
    }

    /** 0 stands for no limit. */
    private static int most(int[] numbers) {
        int most = 1;
        for (int number : numbers) {
            if (number == 0) return 0;
            most = Math.max(most, number);
        }
        return most;
    }

    private static List<Password> passwords(Conduct file, List<OfCohort> cohorts) {
        List<Optional<Password>> needed = cohorts.stream()
                .map(cohort -> cohort.passwordHash()
                        .map(hash -> new Password(hash, true))
                        .or(() -> file.password().map(word -> new Password(word, Passwords.hashed(word)))))
                .distinct()
                .toList();
        return needed.contains(Optional.<Password>empty()) ? List.of() : needed.stream().flatMap(Optional::stream).toList();
    }

    boolean fits(String typed) {
        return passwords.isEmpty() || passwords.stream().anyMatch(password -> password.fits(typed));
    }

    /** Whether it is not open yet. */
    public boolean early(Instant now) {
        return opens.filter(now::isBefore).isPresent();
    }

    /** Whether it is closed already. */
    public boolean late(Instant now) {
        return closes.filter(closing -> !now.isBefore(closing)).isPresent();
    }

    /** When an attempt that begins then ends by itself: its time is up, or the quiz closes. */
    Optional<Instant> due(Instant started) {
        Optional<Instant> limit = minutes == 0 ? Optional.empty() : Optional.of(started.plus(Duration.ofMinutes(minutes)));
        if (limit.isEmpty() || closes.isEmpty()) return limit.or(() -> closes);
        return limit.get().isBefore(closes.get()) ? limit : closes;
    }

    /** Attempts left after some were begun; empty where they are unlimited. */
    public OptionalInt left(int begun) {
        return Quiz.left(attempts, begun);
    }
}
