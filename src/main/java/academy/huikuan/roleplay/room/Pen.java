package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Refusal;

/**
 * What one browser numbers its words with, so that a word that is sent twice is kept once.
 * @param id of the browser's page
 * @param number of the word, from 1
 */
record Pen(String id, int number) {
    Pen {
        if (!Ids.fits(id) || number < 1) throw new IllegalArgumentException(id + " " + number);
    }

    /** @throws Refusal.Invalid if this is none */
    static Pen of(String id, String number) {
        if (!Ids.fits(id) || !number.matches("[1-9][0-9]{0,8}")) throw new Refusal.Invalid("refusal.bad-request");
        return new Pen(id, Integer.parseInt(number));
    }
}
