package academy.huikuan.tournament;

import academy.huikuan.roleplay.Trouble;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A team's talk: to be brought while talks are collected, to be read after that.
 * @param text that was sent and could not be read
 * @param turns as judges read them
 * @param draft number of turns that still have to be looked through
 * @param own works that the viewer has handed in for this scenario
 */
public record TalkPage(
        String contest,
        String title,
        String scenario,
        String scenarioTitle,
        String team,
        String name,
        List<String> members,
        boolean open,
        String me,
        String text,
        List<Trouble> troubles,
        List<Turn> turns,
        Optional<Integer> draft,
        List<Handed> own)
        implements Page {
    /** @param begins the first words of the salesperson */
    public record Handed(String id, int turns, String begins) {}

    public String address() {
        return "/pk/" + contest + "/teams/" + team + "/talk";
    }

    @Override
    public String template() {
        return "tournament/talk.jte";
    }
}
