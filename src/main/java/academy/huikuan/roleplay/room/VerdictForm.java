package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Transcript;
import academy.huikuan.roleplay.Turn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A verdict as it was filled in.
 * @param troubles keys of what is wrong with it, by field
 */
public record VerdictForm(
        String payment, String amount, String by, String moved, String lost, String reason, Map<String, String> troubles) {
    /** Characters. */
    public static final int LONGEST_REASON = 500;

    private static final int LONGEST_FIELD = 20;
    /** A promise for later than this is none. */
    private static final int MOST_DAYS = 366;

    static final VerdictForm EMPTY = new VerdictForm("", "", "", "", "", "", Map.of());

    static VerdictForm of(Map<String, List<String>> form) {
        String reason = Transcript.clean(text(form, "reason")).strip();
        return new VerdictForm(
                field(form, "payment"), field(form, "amount"), field(form, "by"), field(form, "moved"), field(form, "lost"), reason, Map.of());
    }

    private static String field(Map<String, List<String>> form, String name) {
        String given = text(form, name).strip();
        return given.substring(0, Math.min(LONGEST_FIELD, given.length()));
    }

    private static String text(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The same with what is wrong with it, for this scenario and talk; nothing where it can be taken. */
    VerdictForm judged(Scenario scenario, List<Turn> talk) {
        Map<String, String> wrong = new java.util.LinkedHashMap<>();
        Optional<Verdict.Payment> paid = paid();
        if (paid.isEmpty()) wrong.put("payment", "room.verdict.no-payment");
        if (paid.filter(Verdict.Payment.PART::equals).isPresent() && part(scenario).isEmpty()) wrong.put("amount", "room.verdict.no-amount");
        boolean pays = paid.filter(one -> one != Verdict.Payment.NOTHING).isPresent();
        if (pays && day(scenario).isEmpty()) wrong.put("by", "room.verdict.no-day");
        if (moved.isEmpty() ? pays : turn(moved, talk).isEmpty()) wrong.put("moved", "room.verdict.no-turn");
        if (!lost.isEmpty() && turn(lost, talk).isEmpty()) wrong.put("lost", "room.verdict.no-turn");
        if (reason.length() > LONGEST_REASON) wrong.put("reason", "room.verdict.long-reason");
        return new VerdictForm(payment, amount, by, moved, lost, reason, Map.copyOf(wrong));
    }

    /** @throws java.util.NoSuchElementException if something is wrong with it */
    Verdict verdict(String customer, Scenario scenario, List<Turn> talk) {
        Verdict.Payment paid = paid().orElseThrow();
        boolean pays = paid != Verdict.Payment.NOTHING;
        long sum = paid == Verdict.Payment.ALL ? scenario.deal().amount() : pays ? part(scenario).orElseThrow() : 0;
        return new Verdict(
                customer, paid, sum, pays ? day(scenario) : Optional.empty(), turn(moved, talk), turn(lost, talk), reason);
    }

    private Optional<Verdict.Payment> paid() {
        return List.of(Verdict.Payment.values()).stream().filter(one -> one.name().equals(payment)).findFirst();
    }

    private Optional<Long> part(Scenario scenario) {
        String digits = amount.replaceAll("[,\uFF0C ]", "");
        if (!digits.matches("[1-9][0-9]{0,11}")) return Optional.empty();
        return Optional.of(Long.valueOf(digits)).filter(sum -> sum < scenario.deal().amount());
    }

    private Optional<LocalDate> day(Scenario scenario) {
        try {
            return Optional.of(LocalDate.parse(by))
                    .filter(day -> !day.isBefore(scenario.date()) && day.isBefore(scenario.date().plusDays(MOST_DAYS)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Only what the salesperson said moves the customer. */
    private static Optional<Integer> turn(String given, List<Turn> talk) {
        if (!given.matches("[1-9][0-9]{0,3}")) return Optional.empty();
        return Optional.of(Integer.valueOf(given)).filter(number -> salesTurns(talk).contains(number));
    }

    private static List<Integer> salesTurns(List<Turn> talk) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < talk.size(); i++) if (talk.get(i).side() == Turn.Side.SALES) numbers.add(i + 1);
        return numbers;
    }

    public Optional<String> trouble(String field) {
        return Optional.ofNullable(troubles.get(field));
    }
}
