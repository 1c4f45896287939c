package academy.huikuan.search;

import java.util.List;
import java.util.Set;

/**
 * Something that can be found.
 * @param kind what it is, such as `section`; its name is the message `search.kind.<kind>`
 * @param context where it belongs, such as the unit's title; may be empty
 * @param address with an anchor where there is one
 * @param text all that may be found and shown of it, without markup
 * @param scope who may find it: see {@link Source#open}
 */
public record Document(String kind, String title, String context, String address, String text, String scope) {
    public Document {
        if (!kind.matches("[a-z]{1,20}") || title.isBlank() || !address.startsWith("/"))
            throw new IllegalArgumentException("document " + kind + " " + address);
        title = title.strip();
        text = text.strip().replaceAll("\\s+", " ");
    }

    /** A feature's documents; each feature that can be searched has a bean of this kind. */
    public interface Source {
        /** Everything there is, for anybody; asked once, when the content is loaded. */
        List<Document> documents();

        /** The scopes of these documents that are open to the person of this request. */
        Set<String> open();

        /** Smaller stands first where kinds are listed. */
        int order();
    }
}
