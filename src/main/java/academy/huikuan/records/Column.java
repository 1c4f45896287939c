package academy.huikuan.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The columns of the exported files, in order; the heading is the message `records.column-<id>`. */
enum Column {
    NUMBER("number", 14) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(row.number());
        }
    },
    NAME("name", 12) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(row.name());
        }
    },
    DEPARTMENT("department", 18) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(row.department());
        }
    },
    COHORT("cohort", 20) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(row.cohort());
        }
    },
    UNIT("unit", 26) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(row.unit());
        }
    },
    STATUS("status", 10) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Text(text.apply("progress.status-" + row.status().id()));
        }
    },
    SCORE("score", 10) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return Cell.number(row.score());
        }
    },
    QUIZ("quiz", 10) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return Cell.number(row.quiz().map(score -> score.outOf(100, 1)));
        }
    },
    TALK("talk", 12) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return Cell.number(row.grade());
        }
    },
    ATTEMPTS("attempts", 10) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return new Cell.Number(BigDecimal.valueOf(row.attempts()));
        }
    },
    FIRST("first", 20) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return moment(row.firstAt(), zone);
        }
    },
    LAST("last", 20) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return moment(row.lastAt(), zone);
        }
    },
    COMPLETED("completed", 20) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return moment(row.completedAt(), zone);
        }
    },
    COURSE("course", 20) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return moment(row.courseAt(), zone);
        }
    },
    VERSION("version", 66) {
        @Override
        Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text) {
            return row.version().<Cell>map(Cell.Text::new).orElseGet(Cell.Nothing::new);
        }
    };

    private final String id;
    private final int width;

    Column(String id, int width) {
        this.id = id;
        this.width = width;
    }

    /** Key of the heading. */
    String heading() {
        return "records.column-" + id;
    }

    /** In characters, for spreadsheets. */
    int width() {
        return width;
    }

    /** @param text words for keys of the messages, in the file's language */
    abstract Cell of(CompletionRecord row, ZoneId zone, UnaryOperator<String> text);

    private static Cell moment(Optional<Instant> at, ZoneId zone) {
        return Cell.moment(at.map(instant -> LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone)));
    }
}
