package academy.huikuan.roleplay.transcript;

import academy.huikuan.platform.Encodings;
import academy.huikuan.platform.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of an uploaded file: plain text (UTF-8, UTF-16 with a byte-order mark, or GB18030, told apart by the bytes), subtitles, or a Word
 * document. What it is is told by its bytes as well as by its name.
 */
public final class Upload {
    /** Bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final Set<String> TEXTS = Set.of("", "txt", "text", "log", "md", "srt", "vtt");
    private static final Set<String> MACROS = Set.of("docm", "dotm", "xlsm", "pptm");
    private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "wav", "amr", "aac", "mp4", "mov", "silk");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "heic");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Upload() {}

    /**
     * @param name as the browser tells it
     * @throws Refusal.Invalid if it is empty, too large, of another kind, or not to be read
     */
    public static String text(String name, byte[] bytes) {
        if (bytes.length == 0) throw new Refusal.Invalid("roleplay.file.empty");
        if (bytes.length > LARGEST) throw new Refusal.Invalid("roleplay.file.large", LARGEST / 1024 / 1024);
        String ending = ending(name);
        if (MACROS.contains(ending)) throw new Refusal.Invalid("roleplay.file.macros", "." + ending);
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) return DocxReader.text(bytes);
        refuseOthers(ending, bytes);
        return plain(bytes);
    }

    private static void refuseOthers(String ending, byte[] bytes) {
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new Refusal.Invalid("roleplay.file.old-word");
        if (begins(bytes, '%', 'P', 'D', 'F')) throw new Refusal.Invalid("roleplay.file.pdf");
        if (begins(bytes, '{', '\\', 'r', 't', 'f')) throw new Refusal.Invalid("roleplay.file.old-word");
        boolean picture = begins(bytes, 0xFF, 0xD8, 0xFF) || begins(bytes, 0x89, 'P', 'N', 'G') || begins(bytes, 'G', 'I', 'F', '8');
        if (picture || PICTURES.contains(ending)) throw new Refusal.Invalid("roleplay.file.picture");
        if (SOUNDS.contains(ending) || begins(bytes, 'I', 'D', '3')) throw new Refusal.Invalid("roleplay.file.sound");
        if (ending.equals("docx")) throw new Refusal.Invalid("roleplay.file.broken");
        if (!TEXTS.contains(ending)) throw new Refusal.Invalid("roleplay.file.kind", "." + ending);
    }

    private static String ending(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.substring(0, Math.min(ending.length(), 12));
    }

    private static boolean begins(byte[] bytes, int... head) {
        if (bytes.length < head.length) return false;
        for (int at = 0; at < head.length; at++) if ((bytes[at] & 0xFF) != head[at]) return false;
        return true;
    }

    private static String plain(byte[] bytes) {
        boolean marked = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
        List<Charset> possible = marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
        for (Charset charset : possible) {
            Optional<String> text = Encodings.decoded(bytes, charset).filter(Upload::isText);
            if (text.isPresent()) return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        }
        throw new Refusal.Invalid("roleplay.file.no-text");
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(sign -> Character.isISOControl(sign) && "\n\r\t\f".indexOf(sign) < 0);
    }
}
