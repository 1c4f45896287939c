package academy.huikuan.worksheet;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of the deals in `content/cast.yaml`, so that an example takes them from there: `{boyuan-fan.amount}`. What is wrong with the
 * cast itself is told by those who read all of it.
 */
final class Deals {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)\\.([a-z]+)}");

    private final Map<String, String> figures = new HashMap<>();

    private Deals() {}

    static Deals read(SourceFolder folder) {
        Deals deals = new Deals();
        List<Problem> untold = new ArrayList<>();
        folder.text("content/cast.yaml", untold)
                .flatMap(text -> SourceYaml.read(text, untold))
                .ifPresent(cast -> cast.part("deals").ifPresent(all -> all.keys().forEach(id -> deals.take(cast, id, all.part(id)))));
        return deals;
    }

    private void take(SourceYaml cast, String id, Optional<SourceYaml> found) {
        if (found.isEmpty()) return;
        SourceYaml deal = found.get();
        for (String key : List.of("what", "signed", "delivered", "due")) figures.put(id + "." + key, deal.text(key));
        Amount.read(deal.text("amount")).ifPresent(amount -> figures.put(id + ".amount", amount.toString()));
        cast.part("customers").flatMap(all -> all.part(deal.text("customer"))).ifPresent(customer -> {
            figures.put(id + ".customer", customer.text("name"));
            figures.put(id + ".company", customer.text("short"));
            figures.put(id + ".contact", customer.text("contact"));
        });
        cast.part("suppliers")
                .flatMap(all -> all.part(deal.text("supplier")))
                .ifPresent(supplier -> figures.put(id + ".supplier", supplier.text("name")));
    }

    /** The text with the figures put in; what names no figure stays, braces and all. */
    String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        figures.getOrDefault(place.group(1) + "." + place.group(2), place.group())));
    }
}
