package academy.huikuan.worksheet;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;

/**
 * Something the product tells about what was typed.
 * @param key of the messages; empty where the plain text says it all
 * @param plain what is put into the message, or stands alone in a letter
 */
public record Shown(String key, String plain) {
    static Shown plain(String text) {
        return new Shown("", text);
    }

    static Shown of(Amount amount) {
        return new Shown("worksheet.yuan", amount.toString());
    }

    public String text(Language language) {
        return key.isEmpty() ? plain : Messages.text(language, key, plain);
    }
}
