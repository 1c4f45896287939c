package academy.huikuan.people;

import java.util.Optional;

/**
 * One thing to put right in a roster.
 * @param line from 1; 0 for the file as a whole
 * @param column empty for the whole line
 */
public record RosterProblem(int line, Optional<RosterColumn> column, Fault fault) {}
