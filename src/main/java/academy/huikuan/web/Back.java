package academy.huikuan.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Addresses to go on to, never outside this product. */
@ApplicationScoped
public class Back {
    /** @return that address if it is a path of ours, else the first page */
    public URI to(String address) {
        boolean ours = address != null
                && address.matches("/(?![/\\\\])[A-Za-z0-9/_.~%?&=+-]*")
                && !address.matches(".*%(?![0-9A-Fa-f]{2}).*");
        return URI.create(ours ? address : "/");
    }
}
