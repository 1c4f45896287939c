package academy.huikuan.course;

import academy.huikuan.web.Page;

/** A whole unit on paper. @param terms links to the glossary */
public record PrintPage(Unit unit, int number, TermLinks terms) implements Page {
    @Override
    public String template() {
        return "course/print.jte";
    }
}
