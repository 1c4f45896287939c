package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.search.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Units, their sections and the glossary for the search. A person finds what stands on the own shelf. */
@ApplicationScoped
public class CourseDocuments implements Document.Source {
    private static final String KIND = "course";
    private static final String TERM = "term";

    @Inject
    private Catalogue catalogue;

    @Inject
    private CohortStore cohorts;

    @Inject
    private CurrentPerson me;

    @Override
    public List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (Unit unit : catalogue.course().units()) {
            String address = "/course/" + unit.id();
            String about = String.join("\n", unit.summary(), SectionText.plain(unit.introHtml()), SectionText.plain(unit.monday()));
            documents.add(new Document(KIND, unit.title(), "", address, about, scope(unit)));
            for (Section section : unit.sections())
                documents.add(new Document(
                        KIND, section.title(), unit.title(), address + "/" + section.id(), SectionText.of(section), scope(unit)));
        }
        for (Term term : catalogue.course().glossary().terms())
            documents.add(new Document(
                    TERM, term.term(), String.join("\u3001", term.also()), "/glossary#" + term.id(), term.text(), TERM));
        return documents;
    }

    @Override
    public Set<String> open() {
        Set<String> open = new HashSet<>(Set.of(TERM));
        Shelf.of(catalogue.course(), me, cohorts).units().forEach(unit -> open.add(scope(unit)));
        return open;
    }

    @Override
    public int order() {
        return 10;
    }

    private static String scope(Unit unit) {
        return KIND + ":" + unit.id();
    }
}
