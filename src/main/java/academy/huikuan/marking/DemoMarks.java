package academy.huikuan.marking;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.quiz.EssayMark;
import academy.huikuan.quiz.EssayStore;
import academy.huikuan.quiz.EssayWork;
import academy.huikuan.rubric.Levels;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Marks texts for the demo class, through the same verbs as its trainers would. */
@ApplicationScoped
public class DemoMarks {
    @Inject
    private EssayStore essays;

    @Inject
    private Rubrics rubrics;

    @Inject
    private VersionStore versions;

    /** What is thought of a text. @param levels in the order of the rubric's criteria */
    public record Opinion(List<Integer> levels, String comment) {}

    /** Marks all texts that wait for a trainer and of which there is an opinion. */
    @Transactional
    public void markWaiting(PersonId trainer, Function<String, Optional<Opinion>> opinions) {
        for (EssayWork work : essays.page(trainer, "", false, 1))
            opinions.apply(work.text()).ifPresent(opinion -> mark(work, trainer, opinion));
    }

    private void mark(EssayWork work, PersonId trainer, Opinion opinion) {
        Rubric rubric = rubrics.byId(work.rubric().orElseThrow());
        TreeMap<String, Integer> levels = new TreeMap<>();
        for (int criterion = 0; criterion < rubric.criteria().size(); criterion++)
            levels.put(rubric.criteria().get(criterion).id(), opinion.levels().get(criterion));
        String digest = versions.keep("rubric", rubric.id(), RubricText.encoded(rubric));
        EssayMark mark = EssayMark.by(rubric, digest, new Levels(levels), Optional.empty(), opinion.comment());
        essays.mark(work.id(), trainer, work.timesMarked(), mark);
    }
}
