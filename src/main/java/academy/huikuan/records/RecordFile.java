package academy.huikuan.records;

import java.io.IOException;
import java.util.List;

/** A file that takes records row by row and holds none of them. */
sealed interface RecordFile permits CsvExport, XlsxExport {
    /** @param widths in characters, for files that have columns to set */
    void heading(List<String> titles, List<Integer> widths) throws IOException;

    void row(List<Cell> cells) throws IOException;

    /**
     * Ends the file.
     * @param note rows of name and value that say what the file holds and as of when; a file that is only rows leaves it out
     */
    void finish(String noteTitle, List<List<String>> note) throws IOException;
}
