package academy.huikuan.authoring;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands what was published on to those who take it. */
@ApplicationScoped
public class Published {
    void refresh() {}
}
