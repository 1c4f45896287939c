package academy.huikuan.quiz;

import java.util.List;

/** An attempt with its questions in their order. */
record Sitting(Attempt attempt, List<AttemptItem> items) {
    Sitting {
        items = List.copyOf(items);
    }

    AttemptItem item(int number) {
        return items.get(number - 1);
    }

    /** The questions on the page where this one stands. */
    List<AttemptItem> page(int number) {
        return items.subList(attempt.firstOfPage(number) - 1, attempt.lastOfPage(number));
    }
}
