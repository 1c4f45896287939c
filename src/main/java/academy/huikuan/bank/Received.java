package academy.huikuan.bank;

import academy.huikuan.platform.Encodings;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SafeXml;
import academy.huikuan.platform.SafeZip;
import academy.huikuan.platform.Unsafe;
import academy.huikuan.platform.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a bank's file within the bounds of {@link Limits}; whatever is refused becomes a problem. */
final class Received {
    private final String file;
    private final List<Problem> problems;

    Received(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    private Consumer<Unsafe> told() {
        return unsafe -> problems.add(new Problem(file, unsafe.line(), unsafe.message()));
    }

    /** A text in UTF-8. */
    Optional<String> utf8(byte[] bytes) {
        if (bytes.length > Limits.MOST_BYTES) {
            problems.add(new Problem(file, 1, "the file is larger than " + Limits.MOST_BYTES / 1024 / 1024 + " MB"));
            return Optional.empty();
        }
        Optional<String> text =
                Encodings.wide(bytes).isPresent() ? Optional.empty() : Encodings.decoded(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) problems.add(new Problem(file, 1, "the file is " + Encodings.name(bytes) + "; save it as UTF-8"));
        return text;
    }

    /** The text of an XML file, in the encoding that it declares. */
    Optional<String> decoded(byte[] bytes) {
        return SafeXml.decoded(bytes, Limits.BOUNDS, told());
    }

    Optional<XmlNode> xml(String text) {
        return SafeXml.read(text, Limits.BOUNDS, told());
    }

    /** The XML files of a package by their paths; none where it is refused. */
    Map<String, byte[]> unpacked(byte[] bytes) {
        return SafeZip.read(bytes, Limits.BOUNDS, told()).map(SafeZip.Content::xml).orElse(Map.of());
    }
}
