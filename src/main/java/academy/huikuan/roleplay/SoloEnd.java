package academy.huikuan.roleplay;

import academy.huikuan.dialogue.Ending;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How a solo talk came out.
 * @param outcome id of the outcome
 * @param amount whole yuan
 * @param day as shown, where money has one
 */
public record SoloEnd(String title, String outcome, long amount, Optional<String> day, String text, String debrief) {
    static SoloEnd of(Ending ending, Language language) {
        DateTimeFormatter pattern =
                DateTimeFormatter.ofPattern(Messages.text(language, "roleplay.solo.day-pattern"), language.locale());
        return new SoloEnd(
                ending.title(),
                ending.outcome().id(),
                ending.amount(),
                ending.date().map(pattern::format),
                ending.text(),
                ending.debrief());
    }
}
