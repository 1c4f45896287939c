package academy.huikuan.grading;

import academy.huikuan.analysis.Figure;
import academy.huikuan.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far those who grade agree.
 * @param exercise its id
 * @param title of the exercise
 * @param works with two reviews or more
 * @param compared works that a trainer has graded beside two reviewers or more
 * @param lines one for each criterion, last one for the whole
 * @param twice works that two trainers graded
 */
public record AgreementPage(
        String exercise, String title, int works, int reviews, int compared, List<Line> lines, int twice, String apart, String noise)
        implements Page {
    /**
     * A criterion, or the whole.
     * @param number from 1; 0 for the whole
     */
    public record Line(int number, String title, Bar alpha, Bar kappa) {}

    /**
     * A figure and its bar, 200 wide for 1.
     * @param text such as 0.62, or — where there is no variation or too little
     * @param why key of why there is none; empty where there is one
     */
    public record Bar(String text, String width, String why, String band) {}

    static AgreementPage empty(String exercise, String title) {
        return new AgreementPage(exercise, title, 0, 0, 0, List.of(), 0, "", "");
    }

    static AgreementPage of(String exercise, String title, ClassModel model) {
        List<Figure> kappas = model.kappas();
        List<String> titles = model.reviews().titles();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) lines.add(new Line(i + 1, titles.get(i), bar(model.alpha(i)), bar(kappas.get(i))));
        lines.add(new Line(0, "", bar(model.alpha()), bar(kappas.get(titles.size()))));
        return new AgreementPage(
                exercise,
                title,
                (int) model.reviews().works().stream().filter(work -> model.of(work.id()).size() >= MedianRule.LEAST).count(),
                model.reviews().reviews().size(),
                model.compared(),
                lines,
                model.twice(),
                TodayView.number(model.trainersApart().orElse(0), 1),
                TodayView.number(model.trainerNoise(), 2));
    }

    private static Bar bar(Figure figure) {
        double value = figure.number().orElse(0);
        return new Bar(
                shown(figure),
                String.format(Locale.ROOT, "%.1f", 200 * Math.max(0, value)),
                figure.why().map(reason -> "grading.agreement-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(""),
                figure.number().isEmpty() ? "none" : value < 0.4 ? "low" : value < 0.667 ? "fair" : "good");
    }

    /** With two digits, or — for nothing. */
    static String shown(Figure figure) {
        return figure.number().isEmpty()
                ? "\u2014"
                : String.format(Locale.ROOT, "%.2f", figure.number().getAsDouble()).replaceFirst("^-(0\\.00)$", "$1").replace('-', '\u2212');
    }

    @Override
    public String template() {
        return "grading/agreement.jte";
    }
}
