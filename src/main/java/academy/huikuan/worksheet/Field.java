package academy.huikuan.worksheet;

/**
 * One place of a form.
 * @param hint what an experienced director writes there; may be empty for a column and for what is computed
 * @param needed whether the sheet is incomplete without it
 */
public record Field(String id, String label, String hint, boolean needed, Kind kind) {}
