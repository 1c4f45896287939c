package academy.huikuan.drill;

import academy.huikuan.quiz.PracticeStore;
import academy.huikuan.quiz.PracticeStore.Practice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Which of today's questions fit a card. */
@ApplicationScoped
public class QuestionShelf {
    @Inject
    private PracticeStore bank;

    /** @param skills of a criterion; none for a topic */
    boolean any(Subject subject, List<String> skills) {
        return bank.questions().stream().anyMatch(question -> fits(question, subject, skills));
    }

    /** @param secret digests of questions that must not be asked now */
    List<Practice> fitting(Card card, Set<String> secret) {
        return bank.questions().stream()
                .filter(question -> fits(question, card.subject(), card.skills()) && !secret.contains(question.digest()))
                .toList();
    }

    private static boolean fits(Practice question, Subject subject, List<String> skills) {
        return subject.fits(question.question().label(), skills);
    }
}
