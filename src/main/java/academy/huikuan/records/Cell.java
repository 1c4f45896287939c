package academy.huikuan.records;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** One cell of an exported file: text, a number, a moment in the installation's time zone, or nothing. */
sealed interface Cell {
    /** As plain text: numbers without grouping, moments as `2026-11-18 20:00:00`, nothing as the empty text. */
    String plain();

    record Text(String plain) implements Cell {}

    record Number(BigDecimal value) implements Cell {
        @Override
        public String plain() {
            return value.toPlainString();
        }
    }

    record Moment(LocalDateTime value) implements Cell {
        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        @Override
        public String plain() {
            return FORM.format(value);
        }
    }

    record Nothing() implements Cell {
        @Override
        public String plain() {
            return "";
        }
    }

    static Cell number(Optional<BigDecimal> value) {
        return value.<Cell>map(Number::new).orElseGet(Nothing::new);
    }

    static Cell moment(Optional<LocalDateTime> value) {
        return value.<Cell>map(Moment::new).orElseGet(Nothing::new);
    }
}
