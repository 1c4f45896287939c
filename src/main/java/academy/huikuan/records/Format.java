package academy.huikuan.records;

import java.io.IOException;
import java.io.OutputStream;

/** The files that records go out as. */
enum Format {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        RecordFile open(OutputStream stream, String title) {
            return new XlsxExport(stream, title);
        }
    },
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        RecordFile open(OutputStream stream, String title) throws IOException {
            return new CsvExport(stream);
        }
    };

    private final String id;
    private final String mediaType;

    Format(String id, String mediaType) {
        this.id = id;
        this.mediaType = mediaType;
    }

    String id() {
        return id;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param title of the sheet, for files that have sheets */
    abstract RecordFile open(OutputStream stream, String title) throws IOException;

    /** The format of that id, XLSX for any other. */
    static Format of(String id) {
        return CSV.id.equals(id) ? CSV : XLSX;
    }
}
