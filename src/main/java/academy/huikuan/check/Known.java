package academy.huikuan.check;

import academy.huikuan.roleplay.Customer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be told of one customer's debts. Texts of the stories are Chinese, hence the escapes. */
final class Known {
    /** Month and day, `10\u670831\u65E5`. */
    static final Pattern DAY = Pattern.compile("([0-9]{1,2})\u6708([0-9]{1,2})\u65E5");
    /** `\u903E\u671F 18 \u5929`: overdue by 18 days. */
    static final Pattern OVERDUE = Pattern.compile("\u903E\u671F\\s*([0-9]+)\\s*\u5929");
    /** Letters of a short name by which it is also called. */
    private static final int STEM = 2;

    private final Customer customer;
    private final Set<BigDecimal> amounts = new TreeSet<>(Comparator.naturalOrder());

    Known(Customer customer) {
        this.customer = customer;
        for (Customer.Account account : customer.accounts()) amounts.addAll(amounts(account));
    }

    private static Set<BigDecimal> amounts(Customer.Account account) {
        Set<BigDecimal> known = new TreeSet<>(Set.of(BigDecimal.valueOf(account.amount())));
        account.figures().forEach(figure -> known.add(BigDecimal.valueOf(figure)));
        for (String line : account.story()) Amounts.in(line).forEach(amount -> known.add(amount.yuan()));
        return known;
    }

    String name() {
        return customer.shortName();
    }

    /** Whether a text names this customer: in full, in short, by the first two letters of that, or by who is called there. */
    boolean isNamedIn(String text) {
        String stem = customer.shortName().substring(0, Math.min(STEM, customer.shortName().length()));
        return Stream.of(customer.name(), stem, customer.contactName()).anyMatch(text::contains);
    }

    boolean knows(BigDecimal yuan) {
        return amounts.contains(yuan);
    }

    List<Customer.Account> accounts() {
        return customer.accounts();
    }

    static boolean knows(Customer.Account account, BigDecimal yuan) {
        return amounts(account).contains(yuan);
    }

    /** Days overdue on which the deal's story or this text stands. */
    static boolean isOverdueFor(Customer.Account account, long days, List<String> texts) {
        Set<Long> told = new HashSet<>();
        for (String text : Stream.concat(account.story().stream(), texts.stream()).toList()) {
            Matcher day = DAY.matcher(text);
            while (day.find()) told.addAll(distances(account.due(), day));
        }
        for (String line : account.story()) {
            Matcher overdue = OVERDUE.matcher(line);
            while (overdue.find()) told.add(Long.valueOf(overdue.group(1)));
        }
        return told.contains(days);
    }

    /** The year of a day is not written: it lies in the due date's year or the next. */
    private static List<Long> distances(LocalDate due, Matcher day) {
        try {
            MonthDay told = MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            return Stream.of(due.getYear(), due.getYear() + 1).map(year -> ChronoUnit.DAYS.between(due, told.atYear(year))).toList();
        } catch (DateTimeException none) {
            return List.of();
        }
    }
}
