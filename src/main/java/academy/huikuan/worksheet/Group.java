package academy.huikuan.worksheet;

import java.util.List;

/** Fields that belong together. @param hint one sentence above them; may be empty */
public record Group(String title, String hint, List<Field> fields) {
    public Group {
        fields = List.copyOf(fields);
    }
}
