package academy.huikuan.platform;

import java.time.Duration;

/** Brings the messages of one kind out of the process; a bean of the feature that puts them into the {@link OutboxStore}. */
public interface Delivery {
    /** What became of a try. */
    sealed interface Outcome {
        /** It is done, or need not be done any more. */
        record Done() implements Outcome {}

        /** It is tried again after a growing pause, but not before that long. */
        record Again(Duration notBefore) implements Outcome {}

        /** It will never succeed; the feature has kept why where people read it. */
        record GivenUp() implements Outcome {}
    }

    String kind();

    /** Called without a transaction, one message of a key at a time. It may happen that a message comes once more after a crash. */
    Outcome deliver(OutboxMessage message);
}
