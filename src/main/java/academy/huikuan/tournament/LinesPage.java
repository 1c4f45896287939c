package academy.huikuan.tournament;

import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Page;
import java.util.List;

/** A team's talk with what judges have marked in it; the trainer chooses what the ceremony shows. */
public record LinesPage(String contest, String title, String team, String name, List<String> members, List<Row> rows) implements Page {
    /** @param number from 1. @param judges by how many marked as the one that decided. @param red by how many as crossing a red line */
    public record Row(int number, Turn.Side side, String text, int judges, int red, boolean chosen) {}

    @Override
    public String template() {
        return "tournament/lines.jte";
    }
}
