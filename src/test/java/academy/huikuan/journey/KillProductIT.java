package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** HR takes records out when the server is killed, as a power cut does it, and comes back. */
class KillProductIT {
    /** The button of an export that never came to its end. */
    private static final Pattern BROKEN =
            Pattern.compile("tag hold(?:(?!</tr>).)*action=\"(/records/exports/[^\"]+/again)\"", Pattern.DOTALL);
    private static final Map<String, String> XLSX = Map.of("format", "xlsx");

    @Test
    void an_export_cut_short_leaves_the_records_as_they_were_and_is_made_again() throws IOException {
        try (Product product = Product.named("killed-export").with("HUIKUAN_DEMO", "true").start()) {
            Visitor before = Visitor.signedIn(product, "hr");
            Map<String, String> yesterday =
                    Map.of("format", "csv", "asof", LocalDateTime.now().minusDays(1).withSecond(0).withNano(0).toString());
            String records = before.post("/records/export", yesterday).text();
            List<List<String>> rows = rows(before.post("/records/export", XLSX).body());
            assertThat(broken(before)).isEmpty();

            CompletableFuture<Visitor.Answer> cutShort = killDuringExport(product, before);
            product.restart();

            assertThat(cutShort).isCompletedExceptionally();
            Visitor after = Visitor.signedIn(product, "hr");
            assertThat(after.post("/records/export", yesterday).text()).isEqualTo(records).hasLineCount(rows.size());
            Visitor.Answer again = after.post(broken(after).orElseThrow(), Map.of());
            assertThat(again.status()).isEqualTo(200);
            assertThat(rows(again.body())).isEqualTo(rows);
        }
    }

    /** An export is on the list from its beginning; the file is written after that, from the moment when all changes are in. */
    private static CompletableFuture<Visitor.Answer> killDuringExport(Product product, Visitor watching) {
        Visitor asking = Visitor.signedIn(product, "hr");
        asking.token();
        for (int tries = 0; tries < 20; tries++) {
            CompletableFuture<Visitor.Answer> export = CompletableFuture.supplyAsync(() -> asking.post("/records/export", XLSX));
            while (!export.isDone()) {
                if (broken(watching).isEmpty()) continue;
                product.killHard();
                return export;
            }
        }
        throw new AssertionError("every export was done before it was seen");
    }

    private static Optional<String> broken(Visitor visitor) {
        return BROKEN.matcher(visitor.get("/records/exports").text()).results().map(found -> found.group(1)).findFirst();
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getRawValue()).map(String::valueOf).toList()).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
