package academy.huikuan.progress;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The five powers of a learner: for each the points won of the points possible in the latest attempts' questions and the settled
 * criteria. A power is shown from five observations on; below that its number would be an accident.
 */
public record SkillRadar(List<Axis> axes) {
    /** The powers, clockwise from the top. */
    public static final List<String> SKILLS = List.of("thinking", "listening", "persuasion", "coaching", "execution");

    /** Observations from which a power is shown. */
    public static final int SHOWN_FROM = 5;

    public SkillRadar {
        axes = List.copyOf(axes);
        if (!axes.stream().map(Axis::skill).toList().equals(SKILLS)) throw new IllegalArgumentException("axes " + axes);
    }

    /** Several observations of one power together; their points are added. */
    public record Observed(String skill, Score score, int observations) {
        public Observed {
            if (observations < 1) throw new IllegalArgumentException("observations " + observations);
        }
    }

    /** One power. */
    public record Axis(String skill, Optional<Score> total, int observations) {
        /** The share won in whole percent, if there are enough observations. */
        public Optional<Integer> percent() {
            return total.filter(score -> observations >= SHOWN_FROM).map(Score::percent);
        }

        /** How many observations are missing until the power is shown; 0 when it is. */
        public int missing() {
            return Math.max(0, SHOWN_FROM - observations);
        }
    }

    /** @param observed in any order; other skills than the five are left out */
    public static SkillRadar of(List<Observed> observed) {
        List<Axis> axes = new ArrayList<>();
        for (String skill : SKILLS) {
            List<Observed> own = observed.stream().filter(some -> some.skill().equals(skill)).toList();
            axes.add(new Axis(
                    skill,
                    Score.sum(own.stream().map(Observed::score).toList()),
                    own.stream().mapToInt(Observed::observations).sum()));
        }
        return new SkillRadar(axes);
    }

    /** The radar of a whole class: everybody's points together. */
    public static SkillRadar together(Map<?, List<Observed>> byLearner) {
        return of(byLearner.values().stream().flatMap(List::stream).toList());
    }

    /** Whether any power is shown. */
    public boolean anything() {
        return axes.stream().anyMatch(axis -> axis.percent().isPresent());
    }

    /** The shown power with the smallest share: what to practise next. */
    public Optional<Axis> weakest() {
        return axes.stream()
                .filter(axis -> axis.percent().isPresent())
                .min(Comparator.comparing(axis -> axis.total().orElseThrow()));
    }

    /** The power that has gained most since then, in points of percent, if any has gained. */
    public Optional<Gain> gain(SkillRadar then) {
        List<Gain> gains = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            Optional<Integer> before = then.axes.get(index).percent();
            Optional<Integer> now = axes.get(index).percent();
            if (before.isPresent() && now.isPresent() && now.get() > before.get())
                gains.add(new Gain(axes.get(index).skill(), now.get() - before.get()));
        }
        return gains.stream().max(Comparator.comparingInt(Gain::points));
    }

    /** So many points of percent more than before. */
    public record Gain(String skill, int points) {}
}
