package academy.huikuan.question;

import java.util.List;

/** Reads the fields of a question's form. */
final class Fields {
    private Fields() {}

    /** The one text that a form sent; empty where it sent none. @throws IllegalArgumentException for several */
    static String one(List<String> values) {
        List<String> given = values.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
        if (given.size() > 1) throw new IllegalArgumentException("several of one");
        return given.isEmpty() ? "" : given.get(0);
    }

    /** The place that a letter names, `a` is 0. @throws IllegalArgumentException outside of the size */
    static int place(String letter, int size) {
        int place = letter.length() == 1 ? letter.charAt(0) - 'a' : -1;
        if (place < 0 || place >= size) throw new IllegalArgumentException("option " + letter);
        return place;
    }

    /** The letter of a shown place, from 0. */
    static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
