package academy.huikuan.roleplay.transcript;

import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.SafeXml;
import academy.huikuan.platform.SafeZip;
import academy.huikuan.platform.Unsafe;
import academy.huikuan.platform.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a Word document: a line for each paragraph, a line for each row of a table. Nothing else of the document is looked at; one
 * with macros is refused, as is one that is broken or swells.
 */
final class DocxReader {
    private static final String BODY = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    /** Of what is unpacked. */
    private static final Unsafe.Bounds BOUNDS = new Unsafe.Bounds(8 * 1024 * 1024, 24L * 1024 * 1024, 1_000, 100, 250_000);
    /** Text that was deleted or moved away, instructions of fields, and the second way of saying the same. */
    private static final Set<String> UNSAID = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "sectPr");

    private static final Set<String> HEADS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        HEADS.addAll(Words.of("heads"));
    }

    private final List<String> lines = new ArrayList<>();

    private DocxReader() {}

    /** @throws Refusal.Invalid if it is no Word document, or none that is taken */
    static String text(byte[] bytes) {
        SafeZip.Content content = SafeZip.read(bytes, BOUNDS, DocxReader::refuse).orElseThrow(IllegalStateException::new);
        refuseMacros(content);
        byte[] body = content.xml().get(BODY);
        if (body == null) throw new Refusal.Invalid(content.names().stream().anyMatch(DocxReader::ofOffice)
                ? "roleplay.file.other-office" : "roleplay.file.package");
        Optional<XmlNode> root = SafeXml.decoded(body, BOUNDS, DocxReader::refuse).flatMap(xml -> SafeXml.read(xml, BOUNDS, DocxReader::refuse));
        DocxReader reader = new DocxReader();
        root.ifPresent(reader::block);
        return String.join("\n", reader.lines);
    }

    private static boolean ofOffice(String name) {
        return name.startsWith("xl/") || name.startsWith("ppt/") || name.equals("content.xml");
    }

    private static void refuseMacros(SafeZip.Content content) {
        for (String name : content.names())
            if (name.toLowerCase(Locale.ROOT).matches(".*(?:vbaproject|vbadata|activex/).*")) throw new Refusal.Invalid("roleplay.file.macros", name);
        byte[] types = content.xml().getOrDefault(TYPES, new byte[0]);
        if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) throw new Refusal.Invalid("roleplay.file.macros", TYPES);
    }

    private static void refuse(Unsafe unsafe) {
        switch (unsafe.reason()) {
            case DOCTYPE, ENTITY -> throw new Refusal.Invalid("roleplay.file.entity", BODY, unsafe.line());
            case SWELLS, TOO_MANY_ENTRIES, TOO_DEEP, TOO_MANY_ELEMENTS, TOO_LARGE -> throw new Refusal.Invalid(
                    "roleplay.file.swells", unsafe.place().isEmpty() ? BODY : unsafe.place());
            case LEADS_OUT, TWICE -> throw new Refusal.Invalid("roleplay.file.leads-out", unsafe.place());
            default -> throw new Refusal.Invalid("roleplay.file.broken");
        }
    }

    /** Paragraphs and tables, wherever they stand. */
    private void block(XmlNode node) {
        if (UNSAID.contains(node.name())) return;
        if (node.name().equals("p")) {
            paragraph(node);
        } else if (node.name().equals("tbl")) table(node);
        else node.elements().forEach(this::block);
    }

    private void paragraph(XmlNode paragraph) {
        StringBuilder text = new StringBuilder();
        List<XmlNode> boxes = new ArrayList<>();
        text(paragraph, text, boxes);
        text.toString().lines().map(String::strip).forEach(lines::add);
        if (text.isEmpty()) lines.add("");
        boxes.forEach(this::block);
    }

    /** @param boxes gets text boxes, which hold paragraphs of their own */
    private static void text(XmlNode node, StringBuilder text, List<XmlNode> boxes) {
        switch (node.name()) {
            case "t" -> text.append(node.raw());
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "txbxContent" -> boxes.add(node);
            default -> {
                if (!UNSAID.contains(node.name())) node.elements().forEach(child -> text(child, text, boxes));
            }
        }
    }

    private void table(XmlNode table) {
        for (XmlNode row : table.children("tr")) {
            List<String> cells = row.children("tc").stream().map(DocxReader::cell).filter(cell -> !cell.isBlank()).toList();
            row(cells);
        }
    }

    private static String cell(XmlNode cell) {
        DocxReader inside = new DocxReader();
        cell.elements().forEach(inside::block);
        return String.join("\n", inside.lines).strip();
    }

    /** Number, who speaks, what was said: the number goes, the name becomes a label. */
    private void row(List<String> given) {
        List<String> cells = new ArrayList<>(given);
        while (cells.size() > 1 && (cells.get(0).matches("[0-9]{1,4}[.\u3001]?") || Stamps.isAlone(cells.get(0)))) cells.remove(0);
        if (cells.isEmpty() || cells.stream().anyMatch(HEADS::contains)) return;
        boolean labelled = cells.size() > 1 && cells.get(0).length() <= 20 && !cells.get(0).contains("\n");
        if (!labelled) String.join("\n", cells).lines().forEach(lines::add);
        else {
            String label = cells.get(0).replaceFirst("[:\uFF1A]$", "") + "\uFF1A";
            (label + String.join(" ", cells.subList(1, cells.size()))).lines().forEach(lines::add);
        }
    }
}
