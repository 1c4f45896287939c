package academy.huikuan.roleplay;

import academy.huikuan.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An uploaded text: UTF-8 with or without byte-order mark, or GB18030, told apart by the bytes. */
final class TextFile {
    private TextFile() {}

    /** @throws Refusal.Invalid if it is too large or no text */
    static String read(byte[] bytes) {
        if (bytes.length > Limits.LARGEST_FILE) throw new Refusal.Invalid("roleplay.file.large", Limits.LARGEST_FILE / 1024);
        for (byte one : bytes) if (one == 0) throw new Refusal.Invalid("roleplay.file.no-text");
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Optional<String> text = decoded(bytes, charset);
            if (text.isPresent()) return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        }
        throw new Refusal.Invalid("roleplay.file.no-text");
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean plain = text.codePoints().noneMatch(c -> Character.isISOControl(c) && "\n\r\t\f".indexOf(c) < 0);
            return plain ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
