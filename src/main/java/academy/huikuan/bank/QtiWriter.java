package academy.huikuan.bank;

import academy.huikuan.question.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bank as a QTI 3.0 package: `imsmanifest.xml` and an item for each question. Topics, skills and other tags are keywords of the
 * items' metadata, the category is their classification; what QTI has no place for stands in attributes `data-hk-…`.
 */
public final class QtiWriter {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String METADATA = "http://ltsc.ieee.org/xsd/LOM";

    private QtiWriter() {}

    public static Written write(List<Entry> questions) {
        Losses losses = new Losses();
        Map<String, Entry> items = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Entry entry : questions) {
            Label label = entry.question().label();
            losses.of(label);
            String number = "item-" + (items.size() + 1);
            String path = "items/" + (label.id().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}") ? label.id() : number) + ".xml";
            if (items.containsKey(path)) path = "items/" + number + ".xml";
            items.put(path, entry);
            files.put(path, new QtiItemWriter(entry.question(), losses).written(label.id().isEmpty() ? number : label.id()));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("imsmanifest.xml", manifest(items));
        all.putAll(files);
        return new Written(zipped(all), losses.all());
    }

    private static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static String manifest(Map<String, Entry> items) {
        XmlOut out = new XmlOut();
        out.open(
                "manifest",
                "xmlns", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd "
                        + METADATA + " https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd",
                "identifier", "bank");
        out.open("metadata").leaf("schema", "QTI Package").leaf("schemaversion", "3.0.0").close("metadata");
        out.raw("organizations", "").open("resources");
        int number = 0;
        for (Map.Entry<String, Entry> item : items.entrySet()) {
            out.open("resource", "identifier", "resource-" + ++number, "type", "imsqti_item_xmlv3p0", "href", item.getKey());
            metadata(out, item.getValue());
            out.raw("file", "", "href", item.getKey()).close("resource");
        }
        return out.close("resources").close("manifest").toString();
    }

    private static void metadata(XmlOut out, Entry entry) {
        Label label = entry.question().label();
        List<String> keywords = new ArrayList<>();
        label.topics().forEach(topic -> keywords.add("topic=" + topic));
        label.skills().forEach(skill -> keywords.add("skill=" + skill));
        keywords.addAll(label.tags());
        out.open("metadata").open("lom", "xmlns", METADATA).open("general");
        out.open("title").leaf("string", label.name(), "language", "zh-CN").close("title");
        keywords.forEach(keyword -> out.open("keyword").leaf("string", keyword, "language", "zh-CN").close("keyword"));
        out.close("general");
        if (!entry.category().isEmpty()) {
            out.open("classification").open("taxonPath").open("taxon").open("entry");
            out.leaf("string", entry.category(), "language", "zh-CN");
            out.close("entry").close("taxon").close("taxonPath").close("classification");
        }
        out.close("lom").close("metadata");
    }
}
