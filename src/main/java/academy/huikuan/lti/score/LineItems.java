package academy.huikuan.lti.score;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.Services;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a link's column in a gradebook, or makes it (Assignment and Grade Services 2.0, section 3.2). */
@ApplicationScoped
public class LineItems {
    /** Marks our columns among those of a course. */
    static final String TAG = "huikuan";
    private static final int MOST_PAGES = 20;
    private static final String MAXIMUM = "100";

    @Inject
    private Services services;

    @Inject
    private ContextStore contexts;

    @Inject
    private Targets targets;

    @Inject
    private ScoreStore scores;

    @Inject
    private ExchangeStore log;

    /** What came of it. */
    sealed interface Result {
        record Item(URI address) implements Result {}

        /** Another node looks for it just now. */
        record Busy() implements Result {}

        /** The platform has answered something else. */
        record Answered(Reply reply) implements Result {}

        /** There is none, and none may be made. */
        record None() implements Result {}
    }

    /** The link's line item: as it is known, else found, else made, and kept. */
    Result provide(Sending sending) throws Unreachable {
        Optional<URI> known = sending.link().lineItem();
        if (known.isPresent()) return new Result.Item(known.get());
        if (sending.link().lineItems().isEmpty()) return new Result.None();
        if (!scores.lease(sending.link().id())) return new Result.Busy();
        try {
            Result result = found(sending);
            return result instanceof Result.None ? made(sending) : result;
        } finally {
            scores.free(sending.link().id());
        }
    }

    private Result found(Sending sending) throws Unreachable {
        Link link = sending.link();
        Set<String> scopes = Scopes.toFind(link.scopes());
        if (scopes.isEmpty()) return new Result.None();
        URI container = ItemAddress.with(link.lineItems().orElseThrow(), Map.of("limit", "100"));
        Result byLink = search(sending, scopes, ItemAddress.with(container, Map.of("resource_link_id", link.resourceLink())), true);
        if (!(byLink instanceof Result.None)) return byLink;
        return search(sending, scopes, ItemAddress.with(container, Map.of("resource_id", link.target(), "tag", TAG)), false);
    }

    /** Platforms may leave filters aside, so each item is looked at. */
    private Result search(Sending sending, Set<String> scopes, URI first, boolean byLink) throws Unreachable {
        Optional<URI> page = Optional.of(first);
        for (int number = 0; page.isPresent() && number < MOST_PAGES; number++) {
            Reply reply = services.call(sending.platform(), scopes, "GET", page.get(), Map.of("Accept", MediaTypes.ITEMS), "");
            if (!reply.ok()) return new Result.Answered(reply);
            Optional<JsonObject> own = read(reply).stream()
                    .filter(item -> byLink ? isOf(item, sending.link()) : isFor(item, sending.link()))
                    .findFirst();
            if (own.isPresent()) return coupled(sending, own.get(), Said.FOUND, reply);
            page = NextPage.of(page.get(), reply.all("link"));
        }
        return new Result.None();
    }

    private static boolean isOf(JsonObject item, Link link) {
        return text(item, "resourceLinkId").filter(link.resourceLink()::equals).isPresent() && ours(item);
    }

    /** A link may have columns of other purposes; ours has our tag or none. */
    private static boolean ours(JsonObject item) {
        return text(item, "tag").filter(tag -> !tag.isEmpty() && !tag.equals(TAG)).isEmpty();
    }

    private static boolean isFor(JsonObject item, Link link) {
        return text(item, "resourceId").filter(link.target()::equals).isPresent()
                && text(item, "tag").filter(TAG::equals).isPresent()
                && text(item, "resourceLinkId").filter(other -> !other.equals(link.resourceLink())).isEmpty();
    }

    private Result made(Sending sending) throws Unreachable {
        Link link = sending.link();
        if (!link.scopes().contains(Scopes.ITEM)) return new Result.None();
        String body = JsonText.object()
                .add("scoreMaximum", Integer.parseInt(MAXIMUM))
                .add("label", label(link))
                .add("resourceId", link.target())
                .add("tag", TAG)
                .add("resourceLinkId", link.resourceLink())
                .build()
                .toString();
        Map<String, String> headers = Map.of("Content-Type", MediaTypes.ITEM, "Accept", MediaTypes.ITEM);
        Reply reply = services.call(sending.platform(), Set.of(Scopes.ITEM), "POST", link.lineItems().orElseThrow(), headers, body);
        if (!reply.ok()) return new Result.Answered(reply);
        List<JsonObject> item = read(reply);
        return item.isEmpty() ? new Result.Answered(reply) : coupled(sending, item.get(0), Said.MADE, reply);
    }

    private String label(Link link) {
        if (!link.title().isBlank()) return link.title();
        return targets.byId(link.target()).map(Target::title).orElse(link.target());
    }

    private Result coupled(Sending sending, JsonObject item, Said said, Reply reply) {
        Optional<URI> address = text(item, "id").flatMap(LineItems::address)
                .filter(found -> ItemAddress.sameServer(found, sending.link().lineItems().orElseThrow()));
        if (address.isEmpty()) return new Result.Answered(reply);
        contexts.couple(sending.link().id(), address);
        log.add(sending.link().id(), said, Optional.of(reply.status()), address.get().getPath());
        return new Result.Item(address.get());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The items of a container, or one item. */
    private static List<JsonObject> read(Reply reply) {
        try {
            JsonValue said = JsonText.reader(reply.body()).readValue();
            if (said.getValueType() == JsonValue.ValueType.OBJECT) return List.of(said.asJsonObject());
            if (said.getValueType() != JsonValue.ValueType.ARRAY) return List.of();
            return said.asJsonArray().stream()
                    .filter(one -> one.getValueType() == JsonValue.ValueType.OBJECT)
                    .map(JsonValue::asJsonObject)
                    .toList();
        } catch (JsonException nonsense) {
            return List.of();
        }
    }

    private static Optional<String> text(JsonObject item, String name) {
        return Optional.ofNullable(item.get(name)).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString());
    }
}
