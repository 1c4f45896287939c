package academy.huikuan.course;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of the trade, by letter. */
@Dependent
@Path("glossary")
public class GlossaryResource {
    private static final int LONGEST = 40;

    private final Catalogue catalogue;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    GlossaryResource(Catalogue catalogue, CohortStore cohorts, CurrentPerson me) {
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.me = me;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS})
    @Transactional
    public Page glossary(@QueryParam("find") @DefaultValue("") String asked) {
        String find = asked.strip().substring(0, Math.min(LONGEST, asked.strip().length()));
        Shelf shelf = Shelf.of(catalogue.course(), me, cohorts);
        Map<String, List<GlossaryPage.Entry>> byLetter = new LinkedHashMap<>();
        for (Term term : catalogue.course().glossary().terms())
            if (term.fits(find))
                byLetter.computeIfAbsent(term.letter(), letter -> new ArrayList<>()).add(new GlossaryPage.Entry(term, place(term, shelf)));
        List<GlossaryPage.Group> groups =
                byLetter.entrySet().stream().map(group -> new GlossaryPage.Group(group.getKey(), group.getValue())).toList();
        return new GlossaryPage(find, groups, catalogue.course().glossary().terms().size());
    }

    private static Optional<GlossaryPage.Place> place(Term term, Shelf shelf) {
        return term.see().map(see -> see.substring("unit:".length()).split("#")).flatMap(place -> shelf.units().stream()
                .filter(unit -> unit.id().equals(place[0]))
                .findFirst()
                .map(unit -> new GlossaryPage.Place(unit.section(place[1]).title(), "/course/" + place[0] + "/" + place[1])));
    }
}
