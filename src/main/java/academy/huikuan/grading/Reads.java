package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.BriefStore;
import academy.huikuan.roleplay.DraftStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Which cases someone knows from inside, and may therefore read the graded samples of. */
@ApplicationScoped
public class Reads {
    @Inject
    private BriefStore briefs;

    @Inject
    private DraftStore drafts;

    /** Ids of scenarios. */
    @Transactional
    Set<String> cases(PersonId person) {
        Set<String> known = new HashSet<>(briefs.opened(person));
        known.addAll(drafts.submitted(person));
        return known;
    }
}
