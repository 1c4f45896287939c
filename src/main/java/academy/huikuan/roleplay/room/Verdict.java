package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the one who played the customer says after the talk: whether the money would come. It is a view of its own and part of no grade.
 * @param customer name of who played the customer
 * @param amount whole yuan; 0 where nothing is paid
 * @param by the day in the story by which it is paid
 * @param moved number of the salesperson's turn that moved the customer most
 * @param lost number of the turn that nearly spoilt it
 * @param reason in the customer's words; may be empty
 */
public record Verdict(
        String customer,
        Payment payment,
        long amount,
        Optional<LocalDate> by,
        Optional<Integer> moved,
        Optional<Integer> lost,
        String reason) {
    /** Whether the customer would have paid. */
    public enum Payment {
        ALL,
        PART,
        NOTHING
    }

    /** A turn and its words. */
    public record Quote(int number, String text) {}

    public Verdict {
        if (amount < 0 || amount == 0 != (payment == Payment.NOTHING)) throw new IllegalArgumentException(payment + " " + amount);
    }

    /** What moved the customer, in these words of the talk. */
    public Optional<Quote> moved(List<Turn> turns) {
        return quote(moved, turns);
    }

    public Optional<Quote> lost(List<Turn> turns) {
        return quote(lost, turns);
    }

    private static Optional<Quote> quote(Optional<Integer> number, List<Turn> turns) {
        return number.filter(one -> one <= turns.size()).map(one -> new Quote(one, turns.get(one - 1).text()));
    }
}
