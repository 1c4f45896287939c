package academy.huikuan.people;

import academy.huikuan.web.Ui;
import java.util.List;

/**
 * What is wrong with a value that someone entered.
 * @param key of the messages
 * @param details fill the message's places
 */
public record Fault(String key, List<String> details) {
    public Fault {
        details = List.copyOf(details);
    }

    public static Fault of(String key, String... details) {
        return new Fault(key, List.of(details));
    }

    public String text(Ui ui) {
        return ui.text(key, details.toArray());
    }
}
