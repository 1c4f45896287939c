package academy.huikuan.quiz;

import academy.huikuan.question.Gaps;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The text around gaps, made safe as a whole, since its markup may run across a gap. */
final class GapText {
    private static final String MARK = "zqgapzq";

    private GapText() {}

    /** The pieces before, between and behind the gaps, one more than there are gaps; safe HTML once they are put together again. */
    static List<String> around(Gaps question) {
        List<Text> between = between(question);
        String whole = between.stream().map(Text::body).collect(Collectors.joining(MARK));
        List<String> parted = Arrays.asList(new Text(question.prompt().format(), whole).html().split(MARK, -1));
        return parted.size() == between.size() ? parted : between.stream().map(Text::html).toList();
    }

    private static List<Text> between(Gaps question) {
        List<Text> texts = new ArrayList<>();
        Text open = new Text(question.prompt().format(), "");
        for (Gaps.Piece piece : question.pieces()) {
            if (piece instanceof Gaps.Passage passage) {
                open = new Text(open.format(), open.body() + passage.text().body());
            } else {
                texts.add(open);
                open = new Text(open.format(), "");
            }
        }
        texts.add(open);
        return texts;
    }
}
