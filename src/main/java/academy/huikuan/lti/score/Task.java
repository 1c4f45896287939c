package academy.huikuan.lti.score;

import java.time.Instant;

/**
 * Look where a person stands with a link, and tell the platform. It holds no score: what is told is what holds when it is told, so that
 * three quick changes are one score, and one that waits for a platform for days is not out of date when it comes.
 * @param since when it was put
 * @param again whether a trainer wants it sent even if nothing is new
 */
record Task(String link, String person, Instant since, boolean again) {
    static final String KIND = "lti.score";

    static String orderKey(String link, String person) {
        return "score:" + link + ":" + person;
    }

    String orderKey() {
        return orderKey(link, person);
    }

    String encoded() {
        return link + " " + person + " " + since.toEpochMilli() + (again ? " again" : "");
    }

    static Task decoded(String body) {
        String[] words = body.split(" ");
        return new Task(words[0], words[1], Instant.ofEpochMilli(Long.parseLong(words[2])), words.length > 3);
    }
}
