package academy.huikuan.tournament;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Teams of contests, who is in them, and what they bring. */
@ApplicationScoped
public class TeamStore {
    /** Most teams of a contest. */
    static final int MOST = 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    /** Someone in a team. */
    record Mate(TeamId team, PersonId person, String name) {}

    /** In the order of their numbers. */
    @Transactional
    List<Team> of(ContestId contest) {
        return database.createQuery("select t from Team t where t.contest = :contest order by t.number", Team.class)
                .setParameter("contest", contest.value())
                .getResultList();
    }

    /** @throws Refusal.NotFound if it is no team of that contest */
    @Transactional
    Team byId(ContestId contest, TeamId id) {
        Team team = database.find(Team.class, id.value());
        if (team == null || !team.contest().equals(contest)) throw new Refusal.NotFound();
        return team;
    }

    /** As {@link #byId}, locked until the end of the transaction. */
    @Transactional
    Team locked(ContestId contest, TeamId id) {
        Team team = byId(contest, id);
        database.refresh(team, LockModeType.PESSIMISTIC_WRITE);
        return team;
    }

    /** Who is in the teams, by team and name. */
    @Transactional
    List<Mate> mates(ContestId contest) {
        return database.createQuery(
                        "select m.team, p.id, p.name from Member m, Person p where p.id = m.person and m.contest = :contest"
                                + " order by m.team, p.name, p.numberKey",
                        Object[].class)
                .setParameter("contest", contest.value())
                .getResultStream()
                .map(row -> new Mate(new TeamId((String) row[0]), new PersonId((String) row[1]), (String) row[2]))
                .toList();
    }

    /** The team that someone is in. */
    @Transactional
    Optional<TeamId> of(ContestId contest, PersonId person) {
        return Optional.ofNullable(database.find(Member.class, new Member.Key(contest.value(), person.value()))).map(Member::team);
    }

    /** The works that take part. */
    @Transactional
    Field field(ContestId contest) {
        return new Field(database.createQuery(
                        "select t.id, t.code from Team t where t.contest = :contest and t.code is not null order by length(t.code), t.code",
                        Object[].class)
                .setParameter("contest", contest.value())
                .getResultStream()
                .map(row -> new Field.Work(new TeamId((String) row[0]), (String) row[1]))
                .toList());
    }

    /**
     * Draws teams anew from these people, as even as can be; nobody must have brought anything.
     * @param name of a team by its number from 1
     */
    @Transactional
    void draw(ContestId contest, List<PersonId> people, int count, Function<Integer, String> name) {
        if (count < 2 || count > MOST || count > people.size())
            throw new Refusal.Invalid("tournament.draw-range", Math.min(MOST, people.size()));
        if (of(contest).stream().anyMatch(Team::begun)) throw new Refusal.Conflict("tournament.drawn-late");
        for (String kind : List.of("Member", "Team"))
            database.createQuery("delete from " + kind + " x where x.contest = :contest")
                    .setParameter("contest", contest.value())
                    .executeUpdate();
        List<PersonId> drawn = new ArrayList<>(people);
        Collections.shuffle(drawn, RANDOM);
        List<Team> teams = new ArrayList<>();
        for (int number = 1; number <= count; number++) teams.add(add(contest, number, name.apply(number)));
        for (int i = 0; i < drawn.size(); i++)
            database.persist(new Member(contest, drawn.get(i), teams.get(i % count).id()));
    }

    /** Adds a team with nobody in it. */
    @Transactional
    Team add(ContestId contest, Function<Integer, String> name) {
        List<Team> teams = of(contest);
        if (teams.size() >= MOST) throw new Refusal.Invalid("tournament.too-many-teams", MOST);
        int number = teams.isEmpty() ? 1 : teams.get(teams.size() - 1).number() + 1;
        return add(contest, number, name.apply(number));
    }

    private Team add(ContestId contest, int number, String name) {
        Team team = new Team(contest, number, name);
        database.persist(team);
        database.flush();
        return team;
    }

    /** Takes a team away, and what it has brought. */
    @Transactional
    void remove(ContestId contest, TeamId id) {
        Team team = byId(contest, id);
        database.createQuery("delete from Member m where m.team = :team").setParameter("team", id.value()).executeUpdate();
        database.remove(team);
    }

    /** Puts people into teams; whoever is not named in the map stays as they are. @param wanted empty for no team */
    @Transactional
    void place(ContestId contest, Map<PersonId, Optional<TeamId>> wanted) {
        Set<TeamId> teams = of(contest).stream().map(Team::id).collect(Collectors.toSet());
        Map<PersonId, Member> placed = new HashMap<>();
        database.createQuery("select m from Member m where m.contest = :contest", Member.class)
                .setParameter("contest", contest.value())
                .getResultList()
                .forEach(member -> placed.put(member.person(), member));
        wanted.forEach((person, team) -> {
            Member member = placed.get(person);
            if (team.isEmpty() && member != null) database.remove(member);
            if (team.isEmpty() || !teams.contains(team.get())) return;
            if (member != null) member.move(team.get());
            else database.persist(new Member(contest, person, team.get()));
        });
    }

    /** Gives every team that has brought a talk a letter, drawn. @return how many there are */
    @Transactional
    int enter(ContestId contest) {
        List<Team> ready = new ArrayList<>(of(contest).stream().filter(Team::ready).toList());
        Collections.shuffle(ready, RANDOM);
        for (int place = 0; place < ready.size(); place++) ready.get(place).enter(Codes.of(place));
        return ready.size();
    }
}
