package academy.huikuan.worksheet;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * A sheet on paper.
 * @param back the address to go back to
 * @param gaps labels of needed fields that are empty
 * @param faults places that hold something wrong
 */
public record PaperPage(String name, String back, Printed printed, String caution, List<String> gaps, int faults) implements Page {
    @Override
    public String template() {
        return "worksheet/paper.jte";
    }
}
