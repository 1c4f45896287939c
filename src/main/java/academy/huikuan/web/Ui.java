package academy.huikuan.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What every template may ask: texts, icons, dates, the viewer, the menu, the form token. */
public final class Ui {
    private final Visit visit;
    private static final int TABS = 5;

    private final List<Place> menu;
    private final List<Place> beside;
    private final ToIntFunction<Place> waiting;
    private final ZoneId zone;
    private final Optional<String> notice;

    Ui(
            Visit visit,
            List<Place> menu,
            List<Place> beside,
            ToIntFunction<Place> waiting,
            ZoneId zone,
            Optional<String> notice) {
        this.visit = visit;
        this.menu = menu;
        this.beside = beside;
        this.waiting = waiting;
        this.zone = zone;
        this.notice = notice;
    }

    public String text(String key, Object... arguments) {
        return Messages.text(visit.language(), key, arguments);
    }

    public Language language() {
        return visit.language();
    }

    public Viewer viewer() {
        return visit.viewer();
    }

    public String formToken() {
        return visit.formToken();
    }

    /** The address of this page, to come back to. */
    public String here() {
        return visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query();
    }

    /** The places that the viewer may go to, in order. */
    public List<Place> menu() {
        return menu;
    }

    /** How many of them stand in a phone's row of tabs; the rest is under "more". */
    public static int onPhone(List<Place> places) {
        return places.size() <= TABS ? places.size() : TABS - 1;
    }

    /** As {@link #onPhone}, in the bar of a wide screen. */
    public static int onDesktop(List<Place> places) {
        return places.size() <= TABS + 1 ? places.size() : TABS;
    }

    /** The places that stand beside the course instead of in the menu, in order. */
    public List<Place> beside() {
        return beside;
    }

    /** How many things wait for the viewer at a place. */
    public int waiting(Place place) {
        return waiting.applyAsInt(place);
    }

    /** Whether this place, or a page below it, is the one shown. */
    public boolean at(Place place) {
        return visit.path().equals(place.address()) || visit.path().startsWith(place.address() + "/");
    }

    /** What has just been done, said once at the top of the page. */
    public Optional<String> notice() {
        return notice.flatMap(key -> Messages.find(visit.language(), "notice." + key));
    }

    /** A Tabler outline icon as inline SVG, hidden from screen readers. */
    public Content icon(String name) {
        String svg = Icons.svg(name);
        return output -> output.writeContent(svg);
    }

    /** HTML that was made safe before. */
    public Content html(String safe) {
        return output -> output.writeContent(safe);
    }

    public String asset(String name) {
        return Assets.address(name);
    }

    /** 2026-11-18 */
    public String date(LocalDate date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** 2026-11-18, in the installation's time zone */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** 2026-11-18 20:00, in the installation's time zone */
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(instant.atZone(zone));
    }

    /** 10:42:07, in the installation's time zone */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(zone));
    }

    /** With the given digits after the point, or — for nothing. */
    public String number(Optional<BigDecimal> value, int digits) {
        return value.map(some -> some.setScale(digits, java.math.RoundingMode.HALF_UP).toPlainString()).orElse("—");
    }

    /** 386,000 */
    public String grouped(long value) {
        return String.format(visit.language().locale(), "%,d", value);
    }
}
