package academy.huikuan.sso;

import academy.huikuan.web.Page;
import java.util.List;

/** The companies' sign-in services. @param callback address that each of them has to know */
public record ProvidersPage(List<ProviderLine> providers, String callback) implements Page {
    @Override
    public String template() {
        return "sso/providers.jte";
    }
}
