package academy.huikuan.check;

import academy.huikuan.platform.Problem;
import academy.huikuan.roleplay.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures at the head of a unit's case: receivable, due date and days overdue must be those of one deal of its customer. */
final class CaseNumbers {
    private static final String RECEIVABLE = "\u5E94\u6536";
    private static final String DUE = "\u5230\u671F\u65E5";
    private static final String OVERDUE = "\u5DF2\u903E\u671F";
    private static final Pattern DAYS = Pattern.compile("^([0-9]+)\\s*\u5929");
    /** Chinese and Western colon. */
    private static final String COLON = "[\uFF1A:]";

    private final String file;
    private final List<Known> customers;
    private final List<Problem> problems;

    CaseNumbers(String file, List<Known> customers, List<Problem> problems) {
        this.file = file;
        this.customers = customers;
        this.problems = problems;
    }

    /** @param start index of the line that opens the case */
    void check(List<String> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && !lines.get(end).startsWith(":::")) end++;
        List<String> facts = lines.subList(start + 1, end);
        Optional<Known> customer = CastNumbers.only(customers, String.join("\n", lines.subList(start, end)));
        if (customer.isEmpty()) return;
        List<Customer.Account> deals = customer.get().accounts();
        for (int i = 0; i < facts.size(); i++) {
            String[] fact = facts.get(i).split(COLON, 2);
            if (fact.length < 2) continue;
            int line = start + 2 + i;
            String value = fact[1].strip();
            if (fact[0].equals(RECEIVABLE)) deals = receivable(deals, value, line, customer.get());
            if (fact[0].equals(DUE)) deals = due(deals, value, line, customer.get());
        }
        for (int i = 0; i < facts.size(); i++) overdue(deals, facts, i, start + 2 + i, customer.get());
    }

    private List<Customer.Account> receivable(List<Customer.Account> deals, String value, int line, Known customer) {
        List<Amounts.Amount> amounts = Amounts.in(value);
        if (amounts.isEmpty()) return deals;
        return narrowed(
                deals.stream().filter(deal -> Known.knows(deal, amounts.get(0).yuan())).toList(), deals, line, value, customer);
    }

    private List<Customer.Account> due(List<Customer.Account> deals, String value, int line, Known customer) {
        Matcher day = Known.DAY.matcher(value);
        if (!day.find()) return deals;
        return narrowed(deals.stream().filter(deal -> isDay(deal.due(), day)).toList(), deals, line, value, customer);
    }

    private static boolean isDay(LocalDate due, Matcher day) {
        return due.getMonthValue() == Integer.parseInt(day.group(1)) && due.getDayOfMonth() == Integer.parseInt(day.group(2));
    }

    /** @return the deals that fit, or all there were where none does, which is told */
    private List<Customer.Account> narrowed(
            List<Customer.Account> fitting, List<Customer.Account> deals, int line, String value, Known customer) {
        if (!fitting.isEmpty()) return fitting;
        String told = deals.stream().map(CaseNumbers::told).collect(Collectors.joining(", "));
        problem(line, "'" + value + "' fits no deal of " + customer.name() + " (" + told + ")");
        return deals;
    }

    private static String told(Customer.Account deal) {
        return deal.deal() + ": " + deal.amount() + ", due " + deal.due();
    }

    private void overdue(List<Customer.Account> deals, List<String> facts, int index, int line, Known customer) {
        List<Long> told = new ArrayList<>();
        String[] fact = facts.get(index).split(COLON, 2);
        Matcher head = DAYS.matcher(fact.length < 2 ? "" : fact[1].strip());
        if (fact[0].equals(OVERDUE) && head.find()) told.add(Long.valueOf(head.group(1)));
        Matcher text = Known.OVERDUE.matcher(facts.get(index));
        while (text.find()) told.add(Long.valueOf(text.group(1)));
        for (long days : told)
            if (deals.stream().noneMatch(deal -> Known.isOverdueFor(deal, days, facts)))
                problem(line, "overdue by " + days + " days fits no day that this case or the story of " + customer.name() + " names");
    }

    private void problem(int line, String message) {
        problems.add(new Problem(file, line, message));
    }
}
