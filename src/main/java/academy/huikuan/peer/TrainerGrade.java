package academy.huikuan.peer;

import java.util.List;

/** What a trainer gave. @param levels one for each criterion, in the scale's order */
public record TrainerGrade(String submission, List<Integer> levels) {
    public TrainerGrade {
        levels = List.copyOf(levels);
    }
}
