package academy.huikuan.grading;

import academy.huikuan.platform.VersionStore;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.RubricText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of rubrics by which works were graded; they never change, so each is read once. */
@ApplicationScoped
public class RubricStore {
    private final Map<String, Rubric> read = new ConcurrentHashMap<>();

    @Inject
    private VersionStore versions;

    /** @return the version's digest */
    @Transactional
    public String keep(Rubric rubric) {
        return versions.keep("rubric", rubric.id(), RubricText.encoded(rubric));
    }

    /** What a review that was handed in is asked for since the rubric has changed. */
    @Transactional
    java.util.Optional<Rubric> asked(Review review) {
        String now = review.submission().rubricDigest();
        if (!review.submitted() || review.rubricDigest().equals(now)) return java.util.Optional.empty();
        return RubricChange.asked(byDigest(review.rubricDigest()), byDigest(now));
    }

    @Transactional
    public Rubric byDigest(String digest) {
        return read.computeIfAbsent(digest, any -> versions.text(digest)
                .map(RubricText::decoded)
                .orElseThrow(() -> new IllegalStateException("rubric " + digest)));
    }
}
