package academy.huikuan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template shows to nobody in particular, made by the templates of the product. */
public final class Rendered {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Rendered.class.getClassLoader());

    private Rendered() {}

    public static String html(Language language, String template, Map<String, Object> parts) {
        Visit visit = new Visit();
        visit.begin("secret", language, "/", "");
        Map<String, Object> all = new HashMap<>(parts);
        all.put("ui", new Ui(visit, List.of(), List.of(), place -> 0, ZoneId.of("Asia/Shanghai"), Optional.empty()));
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, all, output);
        return output.toString();
    }
}
