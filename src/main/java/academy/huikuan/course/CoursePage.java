package academy.huikuan.course;

import academy.huikuan.web.Page;
import academy.huikuan.web.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All units that the viewer may open.
 * @param next where the viewer goes on reading; empty for readers without progress and when all is read
 * @param stoppedAt when the viewer stopped at {@code next}
 * @param begun whether the viewer has read anything
 * @param learns whether the viewer learns any unit
 * @param last the quiz over the whole course, for viewers who have all of it
 * @param offline the book to download
 */
public record CoursePage(
        String title,
        List<Row> rows,
        Optional<Spot> next,
        int nextUnit,
        Optional<Instant> stoppedAt,
        boolean begun,
        boolean learns,
        Optional<Last> last,
        Optional<OfflineBook.Offer> offline)
        implements Page {
    /** A unit and how far it is read. */
    public record Row(String id, int number, String title, String summary, int minutes, int sections, int read, boolean learns) {
        public boolean done() {
            return learns && read == sections;
        }
    }

    /**
     * The quiz that comes after all units.
     * @param units how many it draws from
     * @param minutes time limit; 0 is none
     * @param attempts allowed; 0 is unlimited
     * @param step where the viewer stands with it; empty for those who do not learn the course
     */
    public record Last(String title, int questions, int units, int minutes, int attempts, int pass, Optional<Step> step) {}

    @Override
    public String template() {
        return "course/course.jte";
    }

    public int minutes() {
        return rows.stream().mapToInt(Row::minutes).sum();
    }

    public int unitsRead() {
        return (int) rows.stream().filter(Row::done).count();
    }
}
