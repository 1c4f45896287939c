package academy.huikuan.grading;

import academy.huikuan.web.Page;

/** A sample to grade before the first review. @param number 1 or 2 */
public record TrialSheetPage(String code, String title, int number, int samples, Sheet sheet) implements Page {
    @Override
    public String template() {
        return "calibration/sheet.jte";
    }
}
