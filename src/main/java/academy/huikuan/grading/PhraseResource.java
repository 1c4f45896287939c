package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A trainer keeps phrases for the comments on works. */
@Dependent
@Path("/grading/phrases")
public class PhraseResource {
    private final PhraseStore phrases;
    private final CurrentPerson me;

    @Inject
    PhraseResource(PhraseStore phrases, CurrentPerson me) {
        this.phrases = phrases;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page list() {
        return page("", Optional.empty());
    }

    private PhrasesPage page(String written, Optional<String> problem) {
        return new PhrasesPage(PhrasesPage.lines(phrases.of(me.id())), PhraseStore.MOST, written, problem);
    }

    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response add(@FormParam("text") @DefaultValue("") String text) {
        String words = clean(text);
        Optional<String> problem = problem(words);
        if (problem.isPresent()) return Response.status(422).entity(page(words, problem)).build();
        phrases.add(me.id(), words);
        return ReviewResource.to("/grading/phrases?notice=phrase-saved");
    }

    @POST
    @Path("{phrase}")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response write(
            @PathParam("phrase") PhraseId id,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("action") @DefaultValue("") String action) {
        if (action.equals("remove")) {
            phrases.remove(me.id(), id);
            return ReviewResource.to("/grading/phrases?notice=phrase-removed");
        }
        String words = clean(text);
        Optional<String> problem = problem(words);
        if (problem.isPresent()) return Response.status(422).entity(page("", problem)).build();
        phrases.write(me.id(), id, words);
        return ReviewResource.to("/grading/phrases?notice=phrase-saved");
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    }

    private static Optional<String> problem(String words) {
        if (words.isEmpty()) return Optional.of("grading.phrase-empty");
        return words.length() > Phrase.LONGEST ? Optional.of("grading.phrase-long") : Optional.empty();
    }
}
