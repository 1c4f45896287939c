package academy.huikuan.roleplay;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.SourceYaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The companies, people and deals of all stories, from `content/cast.yaml`. */
public final class Cast {
    private static final String FILE = "content/cast.yaml";
    /** Chinese and Western comma. */
    static final String COMMA = "[\uFF0C,]";
    /** A name someone also goes by, in brackets at the end. */
    private static final Pattern ALSO = Pattern.compile("[\uFF08(]([^\uFF09)]{1,10})[\uFF09)]$");

    private final Map<String, Deal> deals = new HashMap<>();
    private final Map<String, Integer> broken = new HashMap<>();
    private final Map<String, Customer> customers = new TreeMap<>();
    private final Map<String, List<Customer.Account>> accounts = new HashMap<>();

    private Cast() {}

    /** @param problems gets everything that is wrong */
    public static Cast read(SourceFolder folder, List<Problem> problems) {
        Cast cast = new Cast();
        folder.text(FILE, problems).flatMap(text -> SourceYaml.read(text, problems)).ifPresent(root -> cast.fill(root, problems));
        return cast;
    }

    Optional<Deal> deal(String id) {
        return Optional.ofNullable(deals.get(id));
    }

    /** Whether a deal stands in the file but has a problem of its own, already told. */
    boolean isBroken(String id) {
        return broken.containsKey(id);
    }

    /** In the order of their ids. */
    public List<Customer> customers() {
        return List.copyOf(customers.values());
    }

    private static Customer.Account account(String id, SourceYaml yaml, Deal deal) {
        List<Long> figures = yaml.keys().contains("figures") ? yaml.texts("figures").stream().map(Long::valueOf).toList() : List.of();
        return new Customer.Account(
                id, deal.amount(), deal.due(), yaml.keys().contains("story") ? yaml.texts("story") : List.of(), figures);
    }

    private void fill(SourceYaml root, List<Problem> problems) {
        root.only("suppliers", "customers", "deals");
        Map<String, SourceYaml> suppliers = parts(root, "suppliers");
        Map<String, SourceYaml> customers = parts(root, "customers");
        parts(root, "deals").forEach((id, yaml) -> {
            int before = problems.size();
            Optional<Deal> deal = deal(id, yaml, suppliers, customers);
            if (problems.size() == before && deal.isPresent()) {
                deals.put(id, deal.get());
                accounts.computeIfAbsent(yaml.text("customer"), any -> new ArrayList<>()).add(account(id, yaml, deal.get()));
            } else broken.put(id, yaml.line());
        });
        customers.forEach((id, yaml) -> this.customers.put(
                id,
                new Customer(
                        id,
                        yaml.text("name"),
                        yaml.text("short"),
                        yaml.text("contact").split(COMMA)[0].strip(),
                        accounts.getOrDefault(id, List.of()))));
    }

    private static Map<String, SourceYaml> parts(SourceYaml root, String key) {
        Map<String, SourceYaml> found = new HashMap<>();
        root.part(key).ifPresent(all -> all.keys().forEach(id -> all.part(id).ifPresent(part -> found.put(id, part))));
        return found;
    }

    private static Optional<Deal> deal(
            String id, SourceYaml yaml, Map<String, SourceYaml> suppliers, Map<String, SourceYaml> customers) {
        yaml.only("supplier", "customer", "what", "amount", "signed", "delivered", "due", "story", "figures");
        Optional<SourceYaml> supplier = named(yaml, "supplier", suppliers);
        Optional<SourceYaml> customer = named(yaml, "customer", customers);
        Optional<LocalDate> due = date(yaml, "due");
        String amount = yaml.text("amount");
        if (!amount.matches("[1-9][0-9]{0,11}")) yaml.wrong("amount", "the amount must be whole yuan");
        if (yaml.keys().contains("figures") && !yaml.texts("figures").stream().allMatch(figure -> figure.matches("[1-9][0-9]{0,11}")))
            yaml.wrong("figures", "figures are whole yuan");
        String what = yaml.text("what");
        if (supplier.isEmpty() || customer.isEmpty() || due.isEmpty() || !amount.matches("[0-9]{1,12}")) return Optional.empty();
        String contact = customer.get().text("contact");
        return Optional.of(new Deal(
                id,
                supplier.get().text("short"),
                customer.get().text("short"),
                contact,
                contact.split(COMMA)[0].strip(),
                names(supplier.get().texts("people")),
                what,
                Long.parseLong(amount),
                due.get()));
    }

    private static Optional<SourceYaml> named(SourceYaml yaml, String key, Map<String, SourceYaml> known) {
        String id = yaml.text(key);
        if (!id.isEmpty() && !known.containsKey(id)) yaml.wrong(key, "there is no " + key + " '" + id + "'");
        return Optional.ofNullable(known.get(id));
    }

    /** The date at a key, ISO. */
    static Optional<LocalDate> date(SourceYaml yaml, String key) {
        String given = yaml.text(key);
        if (given.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException wrong) {
            yaml.wrong(key, "'" + given + "' is no date such as 2026-11-18");
            return Optional.empty();
        }
    }

    private static List<String> names(List<String> people) {
        List<String> names = new ArrayList<>();
        for (String person : people) {
            names.add(person.split(COMMA)[0].strip());
            Matcher also = ALSO.matcher(person);
            if (also.find()) names.add(also.group(1));
        }
        return names;
    }
}
