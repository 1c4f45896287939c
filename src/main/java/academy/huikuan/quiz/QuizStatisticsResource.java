package academy.huikuan.quiz;

import academy.huikuan.analysis.Analysis;
import academy.huikuan.analysis.ItemFigures;
import academy.huikuan.analysis.VersionFigures;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A quiz in figures, for the trainers of those who took it. */
@Dependent
@Path("quiz/{quiz}/statistics")
public class QuizStatisticsResource {
    private final Quizzes quizzes;
    private final FirstAttemptStore attempts;
    private final StatisticsScope scope;
    private final UnitNames names;
    private final Visit visit;

    @Inject
    QuizStatisticsResource(Quizzes quizzes, FirstAttemptStore attempts, StatisticsScope scope, UnitNames names, Visit visit) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.scope = scope;
        this.names = names;
        this.visit = visit;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Page statistics(
            @PathParam("quiz") QuizId id,
            @QueryParam("cohort") @DefaultValue("") String cohort,
            @QueryParam("sort") @DefaultValue("") String sort) {
        Quiz quiz = quizzes.byId(id.value());
        StatisticsScope.Asked asked = scope.asked(cohort);
        FirstAttemptStore.Gathered gathered = attempts.gather(quiz.id(), asked.ids());
        Analysis analysis = Analysis.of(gathered.attempts());
        StatisticsOrder order = StatisticsOrder.of(sort);
        List<QuizStatisticsPage.Line> lines = lines(order.sorted(analysis.items()));
        return new QuizStatisticsPage(
                quiz.id(),
                quiz.title(),
                quiz.pass(),
                asked.choice(),
                analysis.quiz(),
                analysis.comparable(),
                gathered.more(),
                FirstAttemptStore.MOST,
                gathered.waiting(),
                analysis.items().stream().filter(item -> !item.flags().isEmpty()).count(),
                lines,
                order,
                StatisticsCharts.Histogram.of(analysis.quiz().tenths(), quiz.pass()),
                StatisticsCharts.Scatter.of(lines));
    }

    private List<QuizStatisticsPage.Line> lines(List<ItemFigures> items) {
        return items.stream()
                .map(item -> {
                    Question question = latest(item);
                    return new QuizStatisticsPage.Line(item, name(question), topic(question), kind(question));
                })
                .toList();
    }

    /** The version that was asked most. */
    private Question latest(ItemFigures item) {
        return quizzes.version(item.versions().get(0).version().digest());
    }

    private static String name(Question question) {
        return question.label().name().isEmpty() ? question.label().id() : question.label().name();
    }

    private String topic(Question question) {
        return String.join(", ", question.label().topics().stream().map(names::topic).toList());
    }

    private String kind(Question question) {
        String id = Kind.of(question).id();
        return Messages.find(visit.language(), "quiz.kind-" + id).orElse(id);
    }

    @GET
    @Path("items.csv")
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Response csv(@PathParam("quiz") QuizId id, @QueryParam("cohort") @DefaultValue("") String cohort) {
        Quiz quiz = quizzes.byId(id.value());
        Analysis analysis = Analysis.of(attempts.gather(quiz.id(), scope.asked(cohort).ids()).attempts());
        Language language = visit.language();
        String table = StatisticsCsv.of(lines(StatisticsOrder.NAME.sorted(analysis.items())), key -> Messages.text(language, key));
        return Response.ok(table.getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + quiz.id() + "-items.csv\"")
                .build();
    }

    /** @throws Refusal.NotFound if no attempt had that question */
    @GET
    @Path("{question}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Page item(
            @PathParam("quiz") QuizId id,
            @PathParam("question") QuestionId question,
            @QueryParam("cohort") @DefaultValue("") String cohort) {
        Quiz quiz = quizzes.byId(id.value());
        StatisticsScope.Asked asked = scope.asked(cohort);
        ItemFigures item = Analysis.of(attempts.gather(quiz.id(), asked.ids()).attempts())
                .item(question.value())
                .orElseThrow(Refusal.NotFound::new);
        Question latest = latest(item);
        return new ItemStatisticsPage(
                quiz.id(), quiz.title(), name(latest), topic(latest), asked.choice(), item, item.versions().stream()
                        .map(version -> asked(item, version))
                        .toList());
    }

    private ItemStatisticsPage.Asked asked(ItemFigures item, VersionFigures version) {
        Question question = quizzes.version(version.version().digest());
        boolean today = quizzes.today(question.label().id()).equals(Optional.of(version.version().digest()));
        return AskedVersion.of(question, version, item.versions().indexOf(version) + 1, today, kind(question));
    }
}
