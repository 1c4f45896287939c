package academy.huikuan.peer;

import java.util.List;

/** One review. @param levels one for each criterion, in the scale's order */
public record PeerReview(String grader, String submission, List<Integer> levels) {
    public PeerReview {
        levels = List.copyOf(levels);
    }
}
