package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The banks of the course: what is in them, with the keys, and as files. */
@Dependent
@Path("banks")
public class BanksResource {
    private final Quizzes quizzes;
    private final UnitNames names;

    @Inject
    BanksResource(Quizzes quizzes, UnitNames names) {
        this.quizzes = quizzes;
        this.names = names;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page banks() {
        return new BanksPage(quizzes.course().stream().filter(quiz -> quiz.blueprint().isEmpty())
                .sorted(Comparator.comparing(Quiz::id))
                .map(BanksResource::line)
                .toList());
    }

    private static BanksPage.Line line(Quiz quiz) {
        List<BanksPage.Count> kinds = Arrays.stream(Kind.values())
                .map(kind -> new BanksPage.Count(
                        kind, quiz.bank().stream().filter(found -> Kind.of(found.question()) == kind).count()))
                .filter(count -> count.questions() > 0)
                .toList();
        return new BanksPage.Line(quiz.id(), quiz.title(), quiz.bank().size(), kinds);
    }

    @GET
    @Path("{quiz}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page bank(@PathParam("quiz") QuizId id) {
        Quiz quiz = bankOf(id);
        List<BankPage.Download> downloads = new ArrayList<>();
        for (Format format : Format.values()) downloads.add(new BankPage.Download(format.id(), Formats.write(quiz.bank(), format)
                .losses()));
        return new BankPage(quiz.id(), quiz.title(), views(quiz.bank(), names), downloads);
    }

    static List<KeyView> views(List<Entry> questions, UnitNames names) {
        return IntStream.range(0, questions.size())
                .mapToObj(at -> KeyView.of(at + 1, questions.get(at).question()).named(names))
                .toList();
    }

    @GET
    @Path("{quiz}/export")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response export(@PathParam("quiz") QuizId id, @QueryParam("format") @DefaultValue("") String format) {
        Quiz quiz = bankOf(id);
        Format wanted = Format.of(format).orElseThrow(Refusal.NotFound::new);
        return Response.ok(Formats.write(quiz.bank(), wanted).bytes())
                .type(wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + quiz.id() + wanted.ending() + "\"")
                .build();
    }

    /** @throws Refusal.NotFound for a quiz that is not the course's or has no bank of its own */
    private Quiz bankOf(QuizId id) {
        return quizzes.course().stream()
                .filter(quiz -> quiz.id().equals(id.value()) && quiz.blueprint().isEmpty())
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
