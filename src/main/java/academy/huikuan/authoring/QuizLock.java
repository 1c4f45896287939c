package academy.huikuan.authoring;

import academy.huikuan.people.Passwords;

/**
 * The password of a quiz in its form. It is kept as a hash only, in what is being written as in every version; the form shows dots for it,
 * which leave it as it is.
 */
final class QuizLock {
    static final String DOTS = "\u2022\u2022\u2022\u2022\u2022\u2022";
    private static final String FIELD = "password";

    private QuizLock() {}

    /** What a form sent, to be kept. @param there what was kept before */
    static Entries kept(Entries sent, Entries there) {
        String before = there.text(FIELD);
        if (sent.text(FIELD).equals(DOTS)) return closed(sent.with(FIELD, before));
        String typed = sent.text(FIELD).replace(DOTS, "");
        boolean same = Passwords.hashed(before) && Passwords.fits(typed.strip(), before);
        return same ? sent.with(FIELD, before) : closed(sent.with(FIELD, typed));
    }

    /** With the hash in the place of the word. */
    static Entries closed(Entries entries) {
        String word = entries.text(FIELD);
        return word.isEmpty() || Passwords.hashed(word) ? entries : entries.with(FIELD, Passwords.shared(word.strip()));
    }

    /** With dots in the place of the password. */
    static Entries shown(Entries entries) {
        return entries.text(FIELD).isEmpty() ? entries : entries.with(FIELD, DOTS);
    }
}
