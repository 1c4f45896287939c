package academy.huikuan.sso;

import academy.huikuan.people.Fault;
import academy.huikuan.people.Faults;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One provider's settings.
 * @param known empty for one that is to be added
 * @param hasSecret whether one is kept
 * @param copies addresses to enter there, by the keys of their names
 * @param tried what a try has shown; empty where nothing was tried
 */
public record ProviderPage(
        Optional<ProviderLine> known, ProviderForm form, Faults faults, boolean hasSecret, Map<String, String> copies, Optional<Tried> tried)
        implements Page {
    /** @param fault empty where all is well */
    public record Tried(List<Seen> seen, Optional<Fault> fault) {}

    /** @param key of its name */
    public record Seen(String key, String value) {}

    @Override
    public String template() {
        return "sso/provider.jte";
    }

    /** Where its form goes. */
    public String action() {
        return known.map(line -> "/admin/sso/" + line.id()).orElse("/admin/sso/new/" + form.kind().id());
    }
}
