package academy.huikuan.roleplay;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What every page of a scenario shows at its top; nothing of the private brief. */
public record ScenarioHead(
        String id,
        String title,
        String unitTitle,
        Stage stage,
        long days,
        long amount,
        String company,
        String contact,
        String what,
        String dueDay,
        String talkDay,
        int fewestTurns,
        int mostTurns,
        List<String> skills) {

    public static ScenarioHead of(Scenario scenario, String unitTitle, Language language) {
        Deal deal = scenario.deal();
        return new ScenarioHead(
                scenario.id(),
                scenario.title(),
                unitTitle,
                scenario.stage(),
                scenario.daysOverdue(),
                deal.amount(),
                deal.company(),
                deal.contact(),
                deal.what(),
                day(deal.due(), language),
                day(scenario.date(), language),
                scenario.fewestTurns(),
                scenario.mostTurns(),
                scenario.skills());
    }

    private static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern(Messages.text(language, "roleplay.day-pattern"), language.locale()).format(date);
    }

    /** The stages that the ruler shows. */
    public List<Stage> ruler() {
        return Stream.of(Stage.values()).filter(Stage::byDays).toList();
    }

    public String address() {
        return "/roleplay/" + id;
    }
}
