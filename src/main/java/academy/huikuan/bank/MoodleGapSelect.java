package academy.huikuan.bank;

import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads gaps that take one of several words: `[[2]]` in the text wants the second word and offers all words of that word's group. */
final class MoodleGapSelect {
    private static final Pattern GAP = Pattern.compile("\\[\\[([0-9]{1,3})]]");

    private final XmlNode node;
    private final Places places;
    private final Draft draft;

    private record Word(Text text, String group) {}

    MoodleGapSelect(XmlNode node, Places places, Draft draft) {
        this.node = node;
        this.places = places;
        this.draft = draft;
    }

    Optional<Question> read() {
        Text.Format format = draft.prompt().format();
        List<Word> words = node.elements().stream()
                .filter(child -> child.name().equals("selectoption") || child.name().equals("dragbox"))
                .map(child -> new Word(new Text(format, MoodleTexts.body(child)), child.content("group")))
                .toList();
        String body = draft.prompt().body();
        List<Gaps.Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(body);
        int from = 0;
        while (gap.find()) {
            passage(pieces, format, body.substring(from, gap.start()));
            from = gap.end();
            int place = Integer.parseInt(gap.group(1)) - 1;
            if (place < 0 || place >= words.size()) return places.refused(node, "the gap " + gap.group() + " has no word");
            List<Option> options = options(words, place);
            if (options.size() < 2) return places.refused(node, "the gap " + gap.group() + " has one word only to choose");
            if (options.size() > ChoiceQuestion.MOST_OPTIONS)
                return places.refused(node, "the gap " + gap.group() + " has " + options.size() + " words to choose from; "
                        + ChoiceQuestion.MOST_OPTIONS + " are possible");
            pieces.add(new Gaps.ChoiceGap(1, options, true));
        }
        passage(pieces, format, body.substring(from));
        Draft gapped = new Draft(
                draft.label(),
                new Text(format, gap.replaceAll(ClozeReader.GAP)),
                draft.general(),
                draft.notes(),
                draft.problems());
        return gapped.gaps(pieces);
    }

    static void passage(List<Gaps.Piece> pieces, Text.Format format, String text) {
        if (!text.isBlank()) pieces.add(new Gaps.Passage(new Text(format, text)));
    }

    private static List<Option> options(List<Word> words, int right) {
        List<Option> options = new ArrayList<>();
        Word wanted = words.get(right);
        for (Word word : words) {
            boolean same = word.text().equals(wanted.text());
            boolean listed = options.stream().anyMatch(option -> option.text().equals(word.text()));
            if (word.group().equals(wanted.group()) && !listed)
                options.add(new Option(word.text(), same ? Weight.ALL : Weight.NOTHING, Optional.empty()));
        }
        return options;
    }
}
