package academy.huikuan.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a page's form as a browser would send them when nothing is changed. */
public final class PageForm {
    private static final Pattern FIELD = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>");

    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private PageForm() {}

    /** @param page HTML of our own making. @param action how the address ends to which the form goes */
    public static PageForm of(String page, String action) {
        Matcher form = Pattern.compile("<form\\b[^>]*action=\"[^\"]*" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) throw new IllegalStateException("no form to " + action + " in " + page);
        PageForm found = new PageForm();
        Matcher field = FIELD.matcher(form.group(1));
        while (field.find()) found.take(field);
        return found;
    }

    private void take(Matcher field) {
        if (field.group(2) != null) {
            attribute(field.group(2), "name").ifPresent(name -> with(name, plain(field.group(3))));
            return;
        }
        String type = attribute(field.group(1), "type").orElse("text");
        boolean sent = !type.equals("radio") && !type.equals("checkbox") || field.group(1).matches("(?s).*\\bchecked\\b.*");
        if (sent && !type.equals("file"))
            attribute(field.group(1), "name").ifPresent(name -> with(name, attribute(field.group(1), "value").orElse("")));
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    /** What stands behind the signs of HTML. */
    public static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    public PageForm with(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    /** Values of all fields whose name begins so. */
    public List<String> values(String begin) {
        return fields.stream().filter(field -> field.getKey().startsWith(begin)).map(Map.Entry::getValue).toList();
    }

    public List<Map.Entry<String, String>> fields() {
        return List.copyOf(fields);
    }
}
