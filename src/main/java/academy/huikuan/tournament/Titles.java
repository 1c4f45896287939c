package academy.huikuan.tournament;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.util.List;
import java.util.stream.Stream;

/** What aspects are called. */
final class Titles {
    private final Rubric rubric;
    private final Language language;

    Titles(Rubric rubric, Language language) {
        this.rubric = rubric;
        this.language = language;
    }

    String of(String aspect) {
        return rubric.criterion(aspect)
                .map(Criterion::title)
                .orElseGet(() -> Messages.text(language, "tournament.overall"));
    }

    /** All that may be asked of judges. */
    List<String> all() {
        return Stream.concat(Stream.of(Aspects.OVERALL), rubric.criteria().stream().map(Criterion::id)).toList();
    }
}
