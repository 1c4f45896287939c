package academy.huikuan.demo;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.tournament.DemoContest;
import academy.huikuan.tournament.DemoContest.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The demo class's PK: all have brought their talks, and two thirds of the pairs are judged. */
@ApplicationScoped
public class ContestWork {
    private static final int TEAM = 3;
    private static final int MADE = 42;

    @Inject
    private Time time;

    @Inject
    private DemoContest contest;

    void fill(Crew crew, Instant now) {
        Map<?, ?> file = (Map<?, ?>) DemoFile.read("contest");
        String sales = new Crew.Names().list("sides").get(0);
        List<Entry> entries = new ArrayList<>();
        for (Object team : (List<?>) file.get("teams")) {
            int first = entries.size() * TEAM;
            entries.add(entry((Map<?, ?>) team, crew.learners().subList(first, first + TEAM), sales));
        }
        time.at(now.minus(Duration.ofMinutes(40)), () -> contest.fill(
                crew.trainers().get(0).id(),
                crew.cohort(),
                file.get("scenario").toString(),
                file.get("title").toString(),
                entries,
                MADE));
    }

    private static Entry entry(Map<?, ?> team, List<Person> members, String sales) {
        List<Turn> turns = ((List<?>) team.get("turns")).stream().map(line -> turn(line.toString(), sales)).toList();
        return new Entry(
                team.get("name").toString(),
                members.stream().map(Person::id).toList(),
                turns,
                ((Number) team.get("strength")).doubleValue(),
                (Integer) team.get("line"));
    }

    private static Turn turn(String line, String sales) {
        int colon = line.indexOf(": ");
        return new Turn(line.substring(0, colon).equals(sales) ? Turn.Side.SALES : Turn.Side.CUSTOMER, line.substring(colon + 2));
    }
}
