package academy.huikuan.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A roster's bytes as text: UTF-8 with or without byte-order mark, UTF-16 with one, else GB18030, as Excel in China writes it. */
final class RosterText {
    /** Largest file, bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    private RosterText() {}

    /** What keeps the file from being read at all. */
    static Optional<Fault> fault(byte[] file) {
        if (file.length == 0) return Optional.of(Fault.of("people.import-no-file"));
        if (file.length > MOST_BYTES) return Optional.of(Fault.of("people.import-too-large"));
        if (starts(file, 'P', 'K', 3, 4) || starts(file, 0xD0, 0xCF, 0x11, 0xE0)) return Optional.of(Fault.of("people.import-workbook"));
        return decoded(file).isPresent() ? Optional.empty() : Optional.of(Fault.of("people.import-encoding"));
    }

    /** Empty where the bytes are text in none of the encodings. */
    static Optional<String> decoded(byte[] file) {
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) return strictly(file, StandardCharsets.UTF_16);
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                .flatMap(charset -> strictly(file, charset).stream())
                .findFirst();
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
