package academy.huikuan.demo;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.tournament.DemoContest;
import academy.huikuan.tournament.DemoContest.Entry;
import academy.huikuan.tournament.DemoContest.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo class's PKs: one announced last week, and one of which all have brought their talks and two thirds of the pairs are judged. */
@ApplicationScoped
public class ContestWork {
    private static final int MADE = 42;
    private static final char COLON = '\uff1a';

    @Inject
    private Time time;

    @Inject
    private DemoContest contest;

    void fill(Crew crew, Instant now) {
        time.at(Crew.ago(now, 8, 0), () -> contest.finish(plan("contest-released", crew)));
        time.at(now.minus(Duration.ofMinutes(40)), () -> contest.begin(plan("contest", crew), MADE));
    }

    /** All learners are in teams of the same size. */
    private static Plan plan(String name, Crew crew) {
        Map<?, ?> file = (Map<?, ?>) DemoFile.read(name);
        String sales = new Crew.Names().list("sides").get(0);
        List<?> teams = (List<?>) file.get("teams");
        int size = crew.learners().size() / teams.size();
        List<Entry> entries = new ArrayList<>();
        for (Object team : teams) {
            int first = entries.size() * size;
            entries.add(entry((Map<?, ?>) team, crew.learners().subList(first, first + size), sales));
        }
        List<String> aspects = ((List<?>) file.get("aspects")).stream().map(Object::toString).toList();
        return new Plan(
                crew.trainers().get(0).id(),
                crew.cohort(),
                file.get("scenario").toString(),
                file.get("title").toString(),
                aspects,
                entries);
    }

    private static Entry entry(Map<?, ?> team, List<Person> members, String sales) {
        List<Turn> turns = ((List<?>) team.get("turns")).stream().map(line -> turn(line.toString(), sales)).toList();
        Map<String, Double> strengths = new HashMap<>();
        ((Map<?, ?>) team.get("strength")).forEach((aspect, strength) -> strengths.put(aspect.toString(), ((Number) strength).doubleValue()));
        return new Entry(
                team.get("name").toString(),
                members.stream().map(Person::id).toList(),
                turns,
                strengths,
                ((List<?>) team.get("lines")).stream().map(Integer.class::cast).toList());
    }

    private static Turn turn(String line, String sales) {
        int colon = line.indexOf(COLON);
        return new Turn(line.substring(0, colon).equals(sales) ? Turn.Side.SALES : Turn.Side.CUSTOMER, line.substring(colon + 1));
    }
}
