package academy.huikuan.tournament;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.TalkText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of teams sends.
 * @param names by team
 * @param places team by person; empty for none
 */
record TeamsForm(Map<TeamId, String> names, Map<PersonId, Optional<TeamId>> places) {
    static final int LONGEST_NAME = 40;

    /** Reads the fields `name-<team>` and `team-<person>`. @param people that may be placed. @param teams that there are */
    static TeamsForm of(Map<String, List<String>> form, Set<PersonId> people, Set<TeamId> teams) {
        Map<TeamId, String> names = new HashMap<>();
        for (TeamId team : teams) first(form, "name-" + team).ifPresent(name -> names.put(team, name(name)));
        Map<PersonId, Optional<TeamId>> places = new HashMap<>();
        for (PersonId person : people)
            first(form, "team-" + person)
                    .ifPresent(given -> places.put(
                            person, teams.stream().filter(team -> team.value().equals(given)).findFirst()));
        return new TeamsForm(names, places);
    }

    private static String name(String given) {
        String name = TalkText.clean(given).replace('\n', ' ').strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw new Refusal.Invalid("tournament.name-length", LONGEST_NAME);
        return name;
    }

    private static Optional<String> first(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst();
    }
}
