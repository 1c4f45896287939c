package academy.huikuan.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the elements of one name out of an XML text, as they stand there. */
final class XmlSlices {
    private XmlSlices() {}

    /** @param text that was read as XML before, so that everything in it is closed; elements of this name hold none of the same name */
    static List<String> of(String text, String element) {
        Pattern marks = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<" + element + "(?=[\\s/>])[^>]*?(/?)>|</" + element + "\\s*>", Pattern.DOTALL);
        List<String> slices = new ArrayList<>();
        Matcher mark = marks.matcher(text);
        int start = 0;
        while (mark.find()) {
            String found = mark.group();
            if (found.startsWith("<!") || found.startsWith("<?")) continue;
            if (found.startsWith("</")) slices.add(text.substring(start, mark.end()));
            else if (found.endsWith("/>")) slices.add(found);
            else start = mark.start();
        }
        return slices;
    }
}
