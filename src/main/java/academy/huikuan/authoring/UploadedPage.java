package academy.huikuan.authoring;

import academy.huikuan.web.Page;
import java.util.List;

/** What a file holds, before it is stored. */
public record UploadedPage(String id, String file, List<UploadStore.Line> lines, List<UploadStore.Remark> remarks, boolean stored) implements Page {
    @Override
    public String template() {
        return "authoring/uploaded.jte";
    }

    public long known() {
        return lines.stream().filter(UploadStore.Line::known).count();
    }
}
