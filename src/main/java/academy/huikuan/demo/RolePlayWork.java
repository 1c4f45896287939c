package academy.huikuan.demo;

import academy.huikuan.grading.DemoCares;
import academy.huikuan.grading.DemoReviews;
import academy.huikuan.grading.DemoReviews.Opinion;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.DemoTalks;
import academy.huikuan.roleplay.Samples;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.roleplay.room.DemoRooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The talks and reviews of the demo class: two units in every state, the others as the learners who have finished left them. */
@ApplicationScoped
public class RolePlayWork {
    private static final String STAGES = "stages";
    private static final String GOVERNMENT = "government";
    private static final String PRACTISED = "m1-boyuan";
    /** Of those who have finished so many have a result of every unit: two reviews were enough, since the deadline has come. */
    private static final int DUE = 3;

    @Inject
    private Time time;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Samples graded;

    @Inject
    private DemoTalks talks;

    @Inject
    private DemoReviews reviews;

    @Inject
    private DemoRooms rooms;

    @Inject
    private DemoCares cares;

    void fill(Crew crew, Instant now) {
        List<Sample> samples = Sample.all();
        play(crew, samples, now);
        for (int i = 0; i < Crew.TALKED; i++) calibrate(crew, i, now);
        review(crew, samples, now);
        scenarios.all().stream()
                .map(Scenario::unit)
                .distinct()
                .filter(unit -> !unit.equals(STAGES) && !unit.equals(GOVERNMENT))
                .forEach(unit -> finish(crew, unit, now));
        plan(crew, now);
        playInRooms(crew, now);
    }

    /** The last exercise before the end of the course, for teams of four, begins in two days. */
    private void plan(Crew crew, Instant now) {
        Crew.Names names = new Crew.Names();
        List<String> teams = names.list("teams");
        Map<PersonId, String> places = new HashMap<>();
        for (int i = 0; i < crew.learners().size(); i++) places.put(crew.learners().get(i).id(), teams.get(i % teams.size()));
        reviews.plan(
                crew.trainers().get(0).id(), crew.cohort(), names.text("exercise"), PRACTISED, now.plus(Duration.ofDays(2)),
                now.plus(Duration.ofDays(9)), places);
    }

    /** The first three have played a talk in a room, and the eighth waits for somebody. */
    private void playInRooms(Crew crew, Instant now) {
        Crew.Names names = new Crew.Names();
        List<PersonId> three = crew.learners().subList(0, 3).stream().map(Person::id).toList();
        academy.huikuan.roleplay.Sample sample = graded.all().stream()
                .filter(one -> one.quality() == academy.huikuan.roleplay.Sample.Quality.GOOD)
                .findFirst()
                .orElseThrow();
        rooms.play(three, crew.cohort(), sample.scenario(), sample.turns(), names.text("roomNote"), Crew.ago(now, 2, 0));
        rooms.judge(three.get(0), names.text("roomReason"), Crew.ago(now, 1, 0));
        rooms.await(crew.learners().get(7).id(), crew.cohort(), PRACTISED, now.minus(Duration.ofMinutes(20)));
    }

    /** Those who have finished the course hand in a good talk of this unit and review each other. */
    private void finish(Crew crew, String unit, Instant now) {
        List<Sample> samples = good(unit);
        if (samples.isEmpty()) return;
        for (int i = 0; i < Crew.FINISHED; i++) handIn(crew, i, samples.get(i % samples.size()), Crew.ago(now, 7, i - DUE + 1));
        for (int i = 0; i < Crew.FINISHED; i++) write(crew, samples, unit, i, 9, Crew.ago(now, 6, i));
        time.at(now, () -> reviews.round(crew.cohort(), unit));
    }

    private List<Sample> good(String unit) {
        List<String> sides = new Crew.Names().list("sides");
        Stream<Sample> own = Sample.all().stream().filter(sample -> sample.quality().equals("good"));
        Stream<Sample> ofCourse = graded.all().stream()
                .filter(sample -> sample.quality() == academy.huikuan.roleplay.Sample.Quality.GOOD)
                .map(sample -> Sample.of(sample, sides));
        return Stream.concat(own, ofCourse)
                .filter(sample -> scenarios.all().stream()
                        .anyMatch(scenario -> scenario.id().equals(sample.scenario()) && scenario.unit().equals(unit)))
                .toList();
    }

    private void play(Crew crew, List<Sample> samples, Instant now) {
        List<Sample> stages = samples.stream().filter(sample -> scenarios.byId(sample.scenario()).unit().equals(STAGES)).toList();
        List<Sample> government = samples.stream().filter(sample -> scenarios.byId(sample.scenario()).unit().equals(GOVERNMENT)).toList();
        for (int i = 0; i < Crew.TALKED; i++) {
            String quality = i == 8 ? "weak" : i == 11 ? "redline" : i % 4 == 2 && i >= Crew.FINISHED ? "middling" : "good";
            handIn(crew, i, pick(stages, quality, i), Crew.ago(now, i < Crew.EARLY ? 12 : 1, i));
        }
        for (int i = 0; i < 8; i++) handIn(crew, i, pick(government, "good", i), Crew.ago(now, i < Crew.FINISHED ? 9 : 1, i));
        practise(crew, now);
        talks.begin(crew.learners().get(16).id(), crew.cohort(), "m1-boyuan", pick(stages, "good", 0).turns());
    }

    /** Everyone grades two samples before the first review. */
    private void calibrate(Crew crew, int i, Instant now) {
        PersonId learner = crew.learners().get(i).id();
        Instant at = i < Crew.EARLY ? Crew.ago(now, 11, i).minus(Duration.ofMinutes(40)) : now.minus(Duration.ofHours(10));
        time.at(at, () -> cares.calibrate(learner, i));
    }

    /** What the first learners say of their reviews; two appeal, of which one is decided. */
    private void echo(Crew crew, Instant now) {
        Map<?, ?> words = (Map<?, ?>) DemoFile.read("care");
        for (int i = 0; i < Crew.EARLY; i++) {
            PersonId learner = crew.learners().get(i).id();
            time.at(now.minus(Duration.ofHours(30)), () -> cares.rate(learner, STAGES, words.get("useful").toString()));
        }
        PersonId first = crew.learners().get(0).id();
        time.at(now.minus(Duration.ofHours(29)), () -> cares.answer(first, STAGES, words.get("answer").toString()));
        time.at(
                now.minus(Duration.ofHours(28)),
                () -> cares.appeal(crew.learners().get(1).id(), STAGES, 2, words.get("appeal").toString()));
        time.at(
                now.minus(Duration.ofHours(27)),
                () -> cares.appeal(crew.learners().get(4).id(), STAGES, 4, words.get("other").toString()));
        time.at(
                now.minus(Duration.ofHours(3)),
                () -> cares.uphold(crew.learners().get(4).id(), STAGES, crew.trainers().get(0).id(), words.get("upheld").toString()));
    }

    /** The first learner got half and then all of it, the seventh crossed a red line, the thirteenth is half-way. */
    private void practise(Crew crew, Instant now) {
        practise(crew, 0, "21210", Crew.ago(now, 13, 0));
        practise(crew, 0, "2122211", Crew.ago(now, 13, 1));
        practise(crew, 6, "021", Crew.ago(now, 6, 6));
        practise(crew, 12, "21", Crew.ago(now, 2, 12));
    }

    private void practise(Crew crew, int i, String path, Instant at) {
        time.at(at, () -> talks.practise(crew.learners().get(i).id(), PRACTISED, path));
    }

    private void handIn(Crew crew, int i, Sample sample, Instant at) {
        PersonId author = crew.learners().get(i).id();
        PersonId partner = crew.learners().get(crew.learners().size() - 1 - i % 6).id();
        time.at(at, () -> talks.handIn(author, crew.cohort(), sample.scenario(), sample.turns(), partner));
    }

    private static Sample pick(List<Sample> from, String quality, int i) {
        List<Sample> fitting = from.stream().filter(sample -> sample.quality().equals(quality)).toList();
        return fitting.get(i % fitting.size());
    }

    private void review(Crew crew, List<Sample> samples, Instant now) {
        for (int i = 0; i < Crew.EARLY; i++) write(crew, samples, STAGES, i, 9, Crew.ago(now, 11, i));
        for (int i = 0; i < Crew.FINISHED; i++) write(crew, samples, GOVERNMENT, i, 9, Crew.ago(now, 8, i));
        PersonId trainer = crew.trainers().get(0).id();
        PersonId graded = crew.learners().get(3).id();
        time.at(Crew.ago(now, 9, 0), () -> reviews.grade(trainer, crew.cohort(), STAGES, graded, turns -> opinion(samples, turns)));
        echo(crew, now);
        for (String unit : List.of(STAGES, GOVERNMENT)) time.at(now, () -> reviews.round(crew.cohort(), unit));
        for (int i = 0; i < 14; i++) write(crew, samples, STAGES, i, i % 3, now.minus(Duration.ofMinutes(300 - 10L * i)));
        for (int i = 0; i < 8; i++) write(crew, samples, GOVERNMENT, i, 1, now.minus(Duration.ofMinutes(120 - 10L * i)));
    }

    private void write(Crew crew, List<Sample> samples, String unit, int i, int most, Instant at) {
        Person reviewer = crew.learners().get(i);
        time.at(at, () -> reviews.review(reviewer, crew.cohort(), unit, most, turns -> shifted(opinion(samples, turns), i)));
    }

    /** What is thought of the sample from which these turns come. */
    private static Opinion opinion(List<Sample> samples, List<Turn> turns) {
        return samples.stream()
                .filter(sample -> sample.turns().size() == turns.size() && sample.turns().get(1).endsWith(turns.get(1).text()))
                .findFirst()
                .map(Sample::opinion)
                .orElseThrow();
    }

    /** The same with a level up or down here and there, as people differ. */
    private static Opinion shifted(Opinion opinion, int i) {
        if (opinion.redLineTurn() > 0) return opinion;
        List<Integer> levels = IntStream.range(0, opinion.levels().size())
                .mapToObj(c -> opinion.levels().get(c) + ((i + 2 * c) % 5 == 0 ? -1 : (i + c) % 7 == 0 ? 1 : 0))
                .map(level -> Math.max(1, Math.min(4, level)))
                .toList();
        return new Opinion(levels, opinion.evidence(), opinion.redLineTurn(), opinion.comment());
    }
}
