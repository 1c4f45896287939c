package academy.huikuan.quiz;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.bank.Loss;
import academy.huikuan.bank.Written;
import academy.huikuan.platform.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Converts a bank of questions from one format to another, as a command: `ConvertBank IN OUT`, formats by the names' endings `.gift`, `.txt`,
 * `.xml`, `.zip`. What is wrong with IN stands on standard error, a line each as `file:line: what is wrong`, and so does, after `note:`, what
 * is not kept. Ends with 0; with 1, and without touching OUT, where anything is refused; with 2 where it is called wrongly.
 */
public final class ConvertBank {
    private static final int REFUSED = 1;
    private static final int CALLED_WRONGLY = 2;

    private final PrintStream errors;

    private ConvertBank(PrintStream errors) {
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        int code = new ConvertBank(new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(arguments);
        if (code != 0) System.exit(code);
    }

    private int run(String[] arguments) {
        boolean known = arguments.length == 2
                && Format.ofFile(arguments[0]).isPresent()
                && Format.ofFile(arguments[1]).isPresent();
        if (known) return convert(arguments[0], arguments[1]);
        errors.println("usage: ConvertBank IN OUT, files whose names end with .gift, .txt, .xml or .zip");
        return CALLED_WRONGLY;
    }

    private int convert(String in, String out) {
        Path from = Path.of(in);
        if (!Files.isRegularFile(from)) return refused(new Problem(in, 1, "there is no such file"));
        try {
            Bank bank = Formats.read(in, Files.readAllBytes(from), id -> dialogue(from, id));
            if (!bank.problems().isEmpty()) return refused(bank.problems().toArray(Problem[]::new));
            if (bank.questions().isEmpty()) return refused(new Problem(in, 1, "there is no question in it"));
            Written written = Formats.write(bank.questions(), Format.ofFile(out).orElseThrow());
            if (Formats.read(out, written.bytes()).questions().isEmpty())
                return refused(new Problem(in, 1, "none of its questions can be said in the format of " + out));
            write(Path.of(out), written.bytes());
            bank.remarks().forEach(remark -> errors.println("note: " + remark));
            for (Loss loss : written.losses()) errors.println("note: " + out + ": " + loss);
            return 0;
        } catch (IOException failed) {
            return refused(new Problem(in, 1, "cannot be converted: " + failed));
        }
    }

    private int refused(Problem... problems) {
        List.of(problems).forEach(errors::println);
        return REFUSED;
    }

    /** A course's bank names its dialogues; they stand beside it, or where the course has them. */
    private static Optional<String> dialogue(Path bank, String id) {
        if (!id.matches("[a-z0-9-]{1,40}")) return Optional.empty();
        Path folder = bank.toAbsolutePath().normalize().getParent();
        for (Path file : List.of(folder.resolve(id + ".yaml"), folder.resolveSibling("content").resolve("dialogues").resolve(id + ".yaml")))
            if (Files.isRegularFile(file)) return text(file);
        return Optional.empty();
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** All of it or nothing. */
    private static void write(Path out, byte[] bytes) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        Path whole = folder.resolve("." + out.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(whole, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(whole, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
