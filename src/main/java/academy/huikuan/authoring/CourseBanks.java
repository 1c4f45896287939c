package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.Slice;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.KeyView;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The course's own banks, as authors look into them. */
@Dependent
class CourseBanks {
    private final Quizzes quizzes;

    @Inject
    CourseBanks(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    /**
     * A page of one bank.
     * @param chosen the quiz's id, the first where there is none such
     */
    record Shown(List<Choice> banks, String chosen, Slice<CourseBankPage.Line> questions) {}

    private List<Quiz> banks() {
        return quizzes.course().stream().filter(quiz -> quiz.blueprint().isEmpty()).toList();
    }

    Shown shown(String bank, Optional<Kind> kind, String page) {
        List<Quiz> banks = banks();
        Quiz chosen = banks.stream().filter(quiz -> quiz.id().equals(bank)).findFirst().orElse(banks.get(0));
        List<Question> fitting = chosen.bank().stream()
                .map(Entry::question)
                .filter(question -> kind.isEmpty() || kind.get() == Kind.of(question))
                .toList();
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        Slice<Question> slice = Slice.of(fitting, number);
        List<CourseBankPage.Line> lines = slice.items().stream().map(CourseBanks::line).toList();
        return new Shown(
                banks.stream().map(quiz -> new Choice(quiz.id(), quiz.title())).toList(),
                chosen.id(),
                new Slice<>(lines, slice.page(), slice.total()));
    }

    private static CourseBankPage.Line line(Question question) {
        return new CourseBankPage.Line(
                question.label().id(), question.label().name(), Kind.of(question).id(), KeyView.of(1, question));
    }

    /** The questions of these ids, in the order of the banks. */
    List<Question> questions(Collection<String> ids) {
        return banks().stream()
                .flatMap(quiz -> quiz.bank().stream())
                .map(Entry::question)
                .filter(question -> ids.contains(question.label().id()))
                .toList();
    }
}
