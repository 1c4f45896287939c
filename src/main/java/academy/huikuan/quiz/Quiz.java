package academy.huikuan.quiz;

import java.util.List;

/**
 * A quiz: its bank and its rules.
 * @param unit the unit whose quiz this is
 * @param draw questions an attempt, 1 to the size of the bank
 * @param minutes time limit; 0 is none
 * @param attempts attempts allowed; 0 is unlimited
 * @param pass whole percent, 1 to 100
 */
public record Quiz(
        String id,
        String title,
        String unit,
        int draw,
        int minutes,
        int attempts,
        int pass,
        FeedbackTime feedback,
        List<GiftReader.Found> bank) {
    public Quiz {
        bank = List.copyOf(bank);
        if (draw < 1 || draw > bank.size()) throw new IllegalArgumentException("draw " + draw + " of " + bank.size());
        if (minutes < 0 || attempts < 0 || pass < 1 || pass > 100) throw new IllegalArgumentException("rules of quiz " + id);
    }

    /** @return attempts that remain after some were begun; empty where they are unlimited */
    public java.util.OptionalInt left(int begun) {
        return attempts == 0 ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(Math.max(0, attempts - begun));
    }
}
