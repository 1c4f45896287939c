package academy.huikuan.lti.select;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.Origin;
import academy.huikuan.people.Naming;
import academy.huikuan.platform.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a platform wants chosen: the settings of a deep linking request (Deep Linking 2.0, section 4.4.1).
 * @param data to be sent back as it came, at most 32,000 characters
 * @param several whether more than one thing may be chosen; one where the platform does not say
 * @param lineItems whether line items may go with the links; they may where the platform does not say
 * @param presentations how a link may be shown: iframe, window or embed, in the platform's words
 * @param title what the link is to be called unless somebody calls it otherwise; may be empty
 * @param description as the title
 */
record Wanted(
        URI returnAddress,
        Optional<String> data,
        boolean several,
        boolean lineItems,
        Set<String> presentations,
        String title,
        String description) {
    static final String LINK = "ltiResourceLink";
    private static final int MOST_ADDRESS = 2000;
    private static final int MOST_DATA = 32_000;
    private static final int MOST_TITLE = 200;
    private static final int MOST_DESCRIPTION = 1000;
    private static final Set<String> PRESENTATIONS = Set.of("iframe", "window", "embed");

    /**
     * @param plain whether the answer may go to an address of plain http
     * @throws Refusal.Invalid naming the first setting that is missing or of no use
     */
    static Wanted of(Claims settings, boolean plain) {
        URI address = settings.text("deep_link_return_url")
                .flatMap(text -> address(text, plain))
                .orElseThrow(() -> new Refusal.Invalid("select.no-return-address"));
        if (settings.texts("accept_types").isEmpty()) throw new Refusal.Invalid("select.no-types");
        if (!settings.texts("accept_types").contains(LINK)) throw new Refusal.Invalid("select.no-links", String.join(", ", types(settings)));
        if (settings.texts("accept_presentation_document_targets").isEmpty()) throw new Refusal.Invalid("select.no-presentations");
        Optional<String> data = Optional.ofNullable(settings.all().get("data")).filter(String.class::isInstance).map(String.class::cast);
        if (data.filter(text -> text.length() > MOST_DATA).isPresent()) throw new Refusal.Invalid("select.too-much-data");
        return new Wanted(
                address,
                data,
                settings.yes("accept_multiple"),
                !settings.has("accept_lineitem") || settings.yes("accept_lineitem"),
                settings.texts("accept_presentation_document_targets").stream()
                        .filter(PRESENTATIONS::contains)
                        .collect(Collectors.toUnmodifiableSet()),
                Naming.outside(settings.text("title").orElse(""), MOST_TITLE),
                Naming.outside(settings.text("text").orElse(""), MOST_DESCRIPTION));
    }

    /** Those that it takes, as far as they fit into a sentence. */
    private static List<String> types(Claims settings) {
        return settings.texts("accept_types").stream().limit(5).map(type -> Naming.outside(type, 40)).toList();
    }

    private static Optional<URI> address(String text, boolean plain) {
        try {
            URI address = new URI(text);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean usable = scheme.equals("https") || plain && scheme.equals("http");
            boolean whole = Origin.of(text).isPresent() && address.getRawUserInfo() == null && text.length() <= MOST_ADDRESS;
            return Optional.of(address).filter(one -> usable && whole);
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
