package academy.huikuan.worksheet;

import academy.huikuan.people.Fault;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What goes into a field. A typed one judges its own text; a computed one asks for the fields that it is made of. */
public sealed interface Kind {
    /** Longest text of one line and of several, characters. */
    int LINE = 200;
    int TEXT = 2000;
    /** Most rows of a table. */
    int ROWS = 30;

    /** What a person types. An empty text is never wrong. */
    sealed interface Typed extends Kind permits Line, Text, Day, Money, Number, Choice {
        /** Why this text, which is not empty, cannot be taken. */
        Optional<Fault> fault(String typed);

        /** As it stands on paper; a wrong text stands there as it was typed. */
        String printed(String typed);

        default int longest() {
            return LINE;
        }
    }

    /** What follows from other fields. */
    sealed interface Computed extends Kind permits Late, Stage, Rest {
        /** The fields that it is made of. */
        List<String> from();

        /** @param values the text of a field by its id, empty where there is none */
        Optional<Shown> result(UnaryOperator<String> values);
    }

    record Line() implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            return Optional.empty();
        }

        @Override
        public String printed(String typed) {
            return typed;
        }
    }

    record Text() implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            return Optional.empty();
        }

        @Override
        public String printed(String typed) {
            return typed;
        }

        @Override
        public int longest() {
            return TEXT;
        }
    }

    record Day() implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            return Dates.read(typed).isPresent() ? Optional.empty() : wrong("worksheet.fault-date");
        }

        @Override
        public String printed(String typed) {
            return Dates.read(typed).map(Dates::printed).orElse(typed);
        }
    }

    record Money() implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            return Amount.read(typed).isPresent() ? Optional.empty() : wrong("worksheet.fault-amount");
        }

        @Override
        public String printed(String typed) {
            return Amount.read(typed).map(Amount::toString).orElse(typed);
        }
    }

    /** @param unit stands behind the number on paper; may be empty */
    record Number(String unit, long least, long most) implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            String text = plain(typed);
            boolean fits = text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")
                    && new BigDecimal(text).compareTo(BigDecimal.valueOf(least)) >= 0
                    && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0;
            return fits ? Optional.empty() : wrong("worksheet.fault-number", String.valueOf(least), String.valueOf(most));
        }

        @Override
        public String printed(String typed) {
            return unit.isEmpty() || fault(typed).isPresent() ? typed : plain(typed) + " " + unit;
        }

        private static String plain(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        }
    }

    /** @param options their texts by id, in order */
    record Choice(Map<String, String> options) implements Typed {
        @Override
        public Optional<Fault> fault(String typed) {
            return options.containsKey(typed) ? Optional.empty() : wrong("worksheet.fault-choice");
        }

        @Override
        public String printed(String typed) {
            return options.getOrDefault(typed, "");
        }
    }

    /** Days from the due date to another day. */
    record Late(String due, String day) implements Computed {
        @Override
        public List<String> from() {
            return List.of(due, day);
        }

        @Override
        public Optional<Shown> result(UnaryOperator<String> values) {
            return overdue(this, values).map(Overdue::shown);
        }
    }

    /** M0 to M3+ by the same days. */
    record Stage(String due, String day) implements Computed {
        @Override
        public List<String> from() {
            return List.of(due, day);
        }

        @Override
        public Optional<Shown> result(UnaryOperator<String> values) {
            return overdue(this, values).map(Overdue::stage).map(Shown::plain);
        }
    }

    /** One amount without another; an empty other one takes nothing away. */
    record Rest(String whole, String part) implements Computed {
        @Override
        public List<String> from() {
            return List.of(whole, part);
        }

        @Override
        public Optional<Shown> result(UnaryOperator<String> values) {
            return rest(values).map(Shown::of);
        }

        Optional<Amount> rest(UnaryOperator<String> values) {
            String taken = values.apply(part);
            Optional<Amount> less = taken.isBlank() ? Optional.of(Amount.NONE) : Amount.read(taken);
            return Amount.read(values.apply(whole)).flatMap(all -> less.flatMap(all::minus));
        }
    }

    /**
     * Rows of the same fields.
     * @param totals ids of the columns that are added up
     * @param start rows of a new sheet
     * @param presets what stands in the first rows of a new sheet
     */
    record Table(List<Field> columns, List<String> totals, int start, int most, List<Map<String, String>> presets) implements Kind {
        public Table {
            if (start < 1 || start > most || most > ROWS) throw new IllegalArgumentException(start + " of " + most + " rows");
        }

        Optional<Field> column(String id) {
            return columns.stream().filter(column -> column.id().equals(id)).findFirst();
        }
    }

    private static Optional<Overdue> overdue(Computed kind, UnaryOperator<String> values) {
        Optional<LocalDate> day = Dates.read(values.apply(kind.from().get(1)));
        return Dates.read(values.apply(kind.from().get(0))).flatMap(due -> day.map(on -> Overdue.between(due, on)));
    }

    private static Optional<Fault> wrong(String key, String... details) {
        return Optional.of(new Fault(key, List.of(details)));
    }
}
