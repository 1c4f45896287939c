package academy.huikuan.lti;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A resource link of a platform's course, where it leads, and where its scores go. */
@Entity
@Table(name = "lti_link")
public class Link {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "context_id")
    private Context context;

    @Column(name = "resource_link")
    private String resourceLink;

    private String title;
    private String target;

    @Column(name = "line_item")
    private String lineItem;

    @Column(name = "line_items")
    private String lineItems;

    private String scopes;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    private int version;

    protected Link() {}

    Link(Context context, String resourceLink, String title, String target, Instant now) {
        this.id = Ids.ordered();
        this.context = context;
        this.resourceLink = resourceLink;
        this.title = title;
        this.target = target;
        this.scopes = "";
        this.createdAt = Moments.stored(now);
    }

    void titled(String newTitle) {
        this.title = newTitle;
    }

    /** @param newTarget id of a {@link academy.huikuan.web.Target} */
    void leadsTo(String newTarget) {
        this.target = newTarget;
    }

    /** What a launch tells of the grade services; an item that was found or made stays while the launch names none. */
    public void grades(Optional<URI> item, Optional<URI> items, Set<String> newScopes) {
        item.ifPresent(address -> this.lineItem = address.toString());
        this.lineItems = items.map(URI::toString).orElse(null);
        this.scopes = newScopes.stream().sorted().collect(Collectors.joining(" "));
    }

    /** The line item that was found or made, or none after it has gone over there. */
    public void couple(Optional<URI> item) {
        this.lineItem = item.map(URI::toString).orElse(null);
    }

    public String id() {
        return id;
    }

    public Context context() {
        return context;
    }

    /** The platform's own id of it. */
    public String resourceLink() {
        return resourceLink;
    }

    public String title() {
        return title;
    }

    public String target() {
        return target;
    }

    public Optional<URI> lineItem() {
        return Optional.ofNullable(lineItem).map(URI::create);
    }

    public Optional<URI> lineItems() {
        return Optional.ofNullable(lineItems).map(URI::create);
    }

    /** The scopes of the grade services that the platform grants here. */
    public Set<String> scopes() {
        return Arrays.stream(scopes.split(" ")).filter(text -> !text.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
