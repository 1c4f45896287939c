package academy.huikuan.question;

import java.util.Optional;

/**
 * A question's text parted for the eye: the scene, and what is asked. Example: "X owes 40. What do you say?" has the scene "X owes 40."
 * @param scene safe HTML
 * @param ask safe HTML
 */
public record Prompt(Optional<String> scene, String ask) {
    private static final String ENDS = "\u3002\uFF01\uFF1F!?";
    private static final String OPENING = "\u201C\uFF08(\u300A\u300C";
    private static final String CLOSING = "\u201D\uFF09)\u300B\u300D";

    public static Prompt of(Text text) {
        String body = text.body();
        int cut = text.simple() ? cut(body) : 0;
        if (cut == 0) return new Prompt(Optional.empty(), text.html());
        return new Prompt(
                Optional.of(new Text(text.format(), body.substring(0, cut)).html()),
                new Text(text.format(), body.substring(cut)).html());
    }

    /** Where the last sentence begins, if it is a question and others stand before it; else 0. */
    private static int cut(String body) {
        String asked = body.replaceFirst("\\s*[\uFF08(][^\uFF08\uFF09()]*[\uFF09)]$", "");
        if (!asked.endsWith("\uFF1F") && !asked.endsWith("?")) return 0;
        int depth = 0;
        int cut = 0;
        for (int at = 0; at < asked.length() - 1; at++) {
            char sign = asked.charAt(at);
            if (OPENING.indexOf(sign) >= 0) depth++;
            if (CLOSING.indexOf(sign) >= 0 && depth > 0) depth--;
            boolean quoteEnds = depth == 0 && CLOSING.indexOf(sign) >= 0 && at > 0 && ENDS.indexOf(asked.charAt(at - 1)) >= 0;
            if (depth == 0 && (ENDS.indexOf(sign) >= 0 || quoteEnds)) cut = at + 1;
        }
        return cut;
    }
}
