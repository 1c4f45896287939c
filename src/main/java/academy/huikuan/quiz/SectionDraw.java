package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws the questions of all sections of a quiz, none of them twice. Where sections want the same questions, one that has been given
 * away already goes back as long as its section finds another: what can be met is met (Kuhn's matching).
 */
final class SectionDraw {
    private final List<QuizSection> sections;
    private final List<Question> bank;
    private final List<Question> mixed;
    /** For each question of the mixed bank the section that has it, or −1. */
    private final int[] owner;

    private SectionDraw(List<QuizSection> sections, List<Question> bank, Random chance) {
        this.sections = sections;
        this.bank = bank;
        this.mixed = new ArrayList<>(bank);
        Collections.shuffle(mixed, chance);
        this.owner = new int[bank.size()];
        java.util.Arrays.fill(owner, -1);
    }

    /** The questions of each section. The same bank and chance always give the same; empty where there are not enough of them. */
    static Optional<List<List<Question>>> of(List<QuizSection> sections, List<Question> bank, Random chance) {
        SectionDraw draw = new SectionDraw(sections, bank, chance);
        for (int section = 0; section < sections.size(); section++)
            for (int taken = 0; taken < sections.get(section).draw(); taken++)
                if (!draw.take(section, new HashSet<>())) return Optional.empty();
        List<List<Question>> questions = new ArrayList<>();
        for (int section = 0; section < sections.size(); section++) questions.add(draw.ordered(section));
        return Optional.of(questions);
    }

    private boolean take(int section, Set<Integer> tried) {
        for (int place = 0; place < owner.length; place++)
            if (owner[place] < 0 && fits(section, place) && tried.add(place)) {
                owner[place] = section;
                return true;
            }
        for (int place = 0; place < owner.length; place++) {
            if (owner[place] < 0 || owner[place] == section || !fits(section, place) || !tried.add(place)) continue;
            if (take(owner[place], tried)) {
                owner[place] = section;
                return true;
            }
        }
        return false;
    }

    private boolean fits(int section, int place) {
        return sections.get(section).fits(mixed.get(place));
    }

    private List<Question> ordered(int section) {
        List<Question> own = new ArrayList<>();
        for (int place = 0; place < owner.length; place++) if (owner[place] == section) own.add(mixed.get(place));
        QuizSection rules = sections.get(section);
        if (rules.shuffle()) return own;
        own.sort(
                rules.fixed().isEmpty()
                        ? Comparator.comparingInt(bank::indexOf)
                        : Comparator.comparingInt(question -> rules.fixed().indexOf(question.label().id())));
        return own;
    }
}
