package academy.huikuan.authoring;

import academy.huikuan.question.Text;
import java.util.stream.Stream;

/** Whether texts have the one format that a form has for all of them. */
final class Plain {
    private Plain() {}

    static boolean all(Text.Format format, Stream<Text> texts) {
        return texts.allMatch(text -> text.format() == format);
    }
}
