package academy.huikuan.bank;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.XmlNode;
import academy.huikuan.question.Question;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a QTI package: a ZIP with `imsmanifest.xml` and items of QTI 3.0, or of 2.1 and 2.2. Of the interactions it takes choice, order,
 * match, associate, gap match, inline choice, text entry and extended text, with the texts that items share; what an item's answers are
 * worth is found out by marking them as the item says. Tests in the package are passed over.
 */
public final class QtiReader {
    private static final String MANIFEST = "imsmanifest.xml";

    private final String file;
    private final Map<String, byte[]> files;
    private final List<Problem> problems;
    private final List<Problem> remarks = new ArrayList<>();

    private QtiReader(String file, Map<String, byte[]> files, List<Problem> problems) {
        this.file = file;
        this.files = files;
        this.problems = problems;
    }

    /** @param dialogues texts of dialogues by their ids */
    public static Bank read(String file, byte[] bytes, Function<String, Optional<String>> dialogues) {
        List<Problem> problems = new ArrayList<>();
        Map<String, byte[]> files = new Received(file, problems).unpacked(bytes);
        if (!problems.isEmpty()) return new Bank(List.of(), problems, List.of());
        return new QtiReader(file, files, problems).bank(dialogues);
    }

    private Optional<XmlNode> xml(String path) {
        String place = file + "/" + path;
        Received received = new Received(place, problems);
        return received.decoded(files.get(path)).flatMap(received::xml);
    }

    private Bank bank(Function<String, Optional<String>> dialogues) {
        if (!files.containsKey(MANIFEST)) return Bank.refused(file, 1, "the package has no " + MANIFEST);
        List<Entry> questions = new ArrayList<>();
        Optional<XmlNode> manifest = xml(MANIFEST);
        List<XmlNode> resources = manifest.stream().flatMap(XmlNode::all).filter(node -> node.name().equals("resource")).toList();
        Places listed = new Places(file + "/" + MANIFEST, problems, remarks);
        for (XmlNode resource : resources) {
            String type = resource.attribute("type").toLowerCase(Locale.ROOT);
            if (type.startsWith("imsqti_test") || type.startsWith("imsqti_section"))
                listed.remark(resource, "the test '" + resource.attribute("identifier") + "' is left out; its items are read");
            else if (type.startsWith("imsqti_item")) item(resource, listed, dialogues).ifPresent(questions::add);
        }
        if (manifest.isPresent() && problems.isEmpty() && questions.isEmpty())
            problems.add(new Problem(file + "/" + MANIFEST, 1, "the package lists no item of QTI 2 or 3"));
        Limits.questions(file, questions.size(), problems);
        return new Bank(questions, problems, remarks);
    }

    private Optional<Entry> item(XmlNode resource, Places listed, Function<String, Optional<String>> dialogues) {
        String path = path(resource);
        if (!files.containsKey(path)) return listed.refused(resource, "the item '" + path + "' is not in the package");
        Optional<XmlNode> root = xml(path).map(QtiNames::modern).map(item -> new QtiStimuli(this::shared).whole(item, path));
        if (root.isEmpty()) return Optional.empty();
        Places places = new Places(file + "/" + path, problems, remarks);
        if (!root.get().name().equals("qti-assessment-item"))
            return places.refused(root.get(), "the outermost element is <" + root.get().name() + ">, an item has <qti-assessment-item>");
        Optional<Question> question = new QtiItem(QtiBody.kept(root.get(), places), places, tags(resource)).read(dialogues);
        return question.map(read -> new Entry(read, root.get().line(), Formats.source(read), category(resource)));
    }

    private static String path(XmlNode resource) {
        String href = resource.attribute("href").isEmpty()
                ? resource.child("file").map(node -> node.attribute("href")).orElse("")
                : resource.attribute("href");
        return decoded(href);
    }

    private Optional<XmlNode> shared(String path) {
        return files.containsKey(path) ? xml(path).map(QtiNames::modern) : Optional.empty();
    }

    /** A path within the package as a reference to it says it. */
    static String decoded(String href) {
        String path = href.replaceFirst("^\\./", "").replace('\\', '/');
        return path.matches("([^%]|%[0-9A-Fa-f]{2})*") ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) : path;
    }

    /** The keywords of the resource's metadata. */
    private static List<String> tags(XmlNode resource) {
        return resource.all()
                .filter(node -> node.name().equals("keyword"))
                .map(XmlNode::content)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The path of the first classification. */
    private static String category(XmlNode resource) {
        return resource.all()
                .filter(node -> node.name().equalsIgnoreCase("taxonpath"))
                .findFirst()
                .flatMap(path -> path.all().filter(node -> node.name().equals("entry")).map(XmlNode::content)
                        .reduce((one, next) -> one + "/" + next))
                .orElse("");
    }
}
