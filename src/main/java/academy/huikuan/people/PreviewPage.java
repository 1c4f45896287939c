package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * What a roster would do, or, once it was imported, what is still to do.
 * @param seen digest of the plan
 * @param withoutPassword number of the roster's people who cannot sign in yet
 * @param problems that came up since the upload
 */
public record PreviewPage(
        String id,
        long added,
        long changed,
        int unchanged,
        Slice<RosterPlan.Entry> entries,
        String seen,
        boolean applied,
        int withoutPassword,
        List<RosterProblem> problems)
        implements Page {
    public String address() {
        return "/admin/import/" + id + "?page=";
    }

    @Override
    public String template() {
        return "people/preview.jte";
    }
}
