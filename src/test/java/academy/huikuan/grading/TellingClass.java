package academy.huikuan.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import academy.huikuan.harness.Database;
import academy.huikuan.harness.Product;
import academy.huikuan.people.SeededClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A class of nine with trainer `t01` whose people bring talks that give them away in every way that there is: in words, in labels of a
 * chat, in what a document says of its author. Number 3 plays in a room with number 4, number 0 names number 1 as the customer.
 */
final class TellingClass {
    static final String COHORT = "01997777-0000-7000-8000-000000000900";
    private static final List<String> NAMES =
            List.of("尉迟凌霜", "司徒砚秋", "宇文昭宁", "端木清徽", "钟离予安", "澹台知夏", "上官漱玉", "东方既白", "公孙衍之");
    /** In which order they hand in, which is not that of their ids. */
    static final List<Integer> ORDER = List.of(5, 2, 8, 0, 7, 3, 1, 6, 4);

    final Product product;
    final List<TellingPerson> people = new ArrayList<>();
    private List<Kept> works = List.of();
    private List<Kept> reviews = List.of();

    private TellingClass(Product product) {
        this.product = product;
        for (int i = 0; i < NAMES.size(); i++) people.add(new TellingPerson(product, i, NAMES.get(i)));
    }

    static TellingClass started() {
        Product product = Product.seeded("anonymity").with("HUIKUAN_CALIBRATION", "off");
        TellingClass there = new TellingClass(product);
        there.sql(there::fill);
        product.start();
        return there;
    }

    interface Work {
        void on(Connection database) throws SQLException;
    }

    /** While the product does not run. */
    private void sql(Work work) {
        Database database = product.embedded();
        try (Connection connection = database.connect()) {
            work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        database.shut();
    }

    private void fill(Connection database) throws SQLException {
        String copied = "select '%s', '新一班', starts_on, ends_on, 1 from cohort where id = '%s'".formatted(COHORT, SeededClass.FIRST_COHORT);
        run(database, "insert into cohort (id, name, starts_on, ends_on, version) " + copied);
        run(database, "insert into cohort_member (cohort_id, person_id, role) values ('%s', '%s', 'trainer')".formatted(COHORT, SeededClass.personId(3)));
        for (TellingPerson one : people) {
            String department = one.id.replace("01997777-0000", "01997777-0001");
            run(database, "insert into department (id, name) values ('%s', '%s')".formatted(department, department(one)));
            run(database, ("insert into person (id, person_number, number_key, name, department_id, roles, password_hash, suspended, created_at, version)"
                    + " select '%s', '%s', '%s', '%s', '%s', roles, password_hash, suspended, created_at, 1 from person where id = '%s'")
                    .formatted(one.id, one.number, one.number.toLowerCase(java.util.Locale.ROOT), one.name, department, SeededClass.personId(5)));
            run(database, "insert into cohort_member (cohort_id, person_id, role) values ('%s', '%s', 'learner')".formatted(COHORT, one.id));
        }
    }

    static String department(TellingPerson one) {
        return "漠河" + one.number.substring(7) + "部";
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    /** Everyone hands in, each in another way. */
    void handIn() {
        for (int place : ORDER) {
            TellingPerson one = people.get(place);
            TellingPerson colleague = people.get((place + 2) % people.size());
            List<String> sold = List.of(
                    "您好，我是" + one.name + "，工号" + one.number + "，" + one.phrase + "，先对一下数。",
                    "我的电话 1381234567" + place + "，也可以找我同事" + colleague.name + "。" + one.name.substring(2) + "先谢谢您。");
            List<String> answered = List.of("数是对的，" + one.name + "。", "周五付。");
            switch (place) {
                case 0 -> one.brings(chat(one, people.get(1), sold, answered), people.get(1).id);
                case 2 -> one.brings(one.name + ".docx", docx(one, lines(sold, answered)), "outside");
                case 8 -> one.brings(one.name + ".srt", subtitles(sold, answered).getBytes(UTF_8), "outside");
                case 3 -> one.playsWith(people.get(4), sold, answered);
                default -> one.brings(String.join("\n", lines(sold, answered)), "outside");
            }
        }
    }

    private static List<String> lines(List<String> sold, List<String> answered) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) lines.addAll(List.of("销售：" + sold.get(i), "客户：" + answered.get(i)));
        return lines;
    }

    private static String chat(TellingPerson sales, TellingPerson customer, List<String> sold, List<String> answered) {
        StringBuilder chat = new StringBuilder();
        for (int i = 0; i < sold.size(); i++)
            chat.append(sales.name + " 2026/11/3 10:2" + i + ":31\n" + sold.get(i) + "\n\n" + customer.name + " 2026/11/3 10:2" + i + ":59\n" + answered.get(i) + "\n\n");
        return chat.toString();
    }

    private static String subtitles(List<String> sold, List<String> answered) {
        StringBuilder text = new StringBuilder();
        List<String> lines = lines(sold, answered);
        for (int i = 0; i < lines.size(); i++) text.append((i + 1) + "\n00:00:0" + i + ",000 --> 00:00:0" + i + ",900\n" + lines.get(i) + "\n\n");
        return text.toString();
    }

    private static byte[] docx(TellingPerson author, List<String> lines) {
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\"><w:body>");
        body.append("<w:p><w:del w:author=\"" + author.name + "\"><w:r><w:delText>删去的" + author.name + "</w:delText></w:r></w:del></w:p>");
        for (String line : lines) body.append("<w:p><w:r><w:t>" + line + "</w:t></w:r><w:commentReference w:id=\"0\"/></w:p>");
        body.append("</w:body></w:document>");
        String core = "<coreProperties><creator>" + author.name + "</creator><lastModifiedBy>" + author.number + "</lastModifiedBy></coreProperties>";
        String notes = "<w:comments xmlns:w=\"urn:w\"><w:comment w:author=\"" + author.name + "\"><w:p><w:r><w:t>旁批" + author.name + "</w:t></w:r></w:p></w:comment></w:comments>";
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml\"/></Types>");
        entries.put("word/document.xml", body.toString());
        entries.put("docProps/core.xml", "<?xml version=\"1.0\"?>" + core);
        entries.put("word/comments.xml", "<?xml version=\"1.0\"?>" + notes);
        entries.put("word/header1.xml", "<?xml version=\"1.0\"?><w:hdr xmlns:w=\"urn:w\"><w:p><w:r><w:t>" + author.name + "</w:t></w:r></w:p></w:hdr>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * What the database knows of a work or a review.
     * @param person who wrote it
     * @param at when it was handed in; null for not yet
     * @param from when it was given out
     */
    record Kept(String id, String work, String person, LocalDateTime at, LocalDateTime from) {}

    List<Kept> works() {
        return works;
    }

    /** Those that are still to be written too. */
    List<Kept> reviews() {
        return reviews;
    }

    /**
     * Stops the product, moves each hand-in and each review to a minute of its own on the day before, reads what is kept, and starts it
     * again: then a time that shows tells whose it is.
     */
    void telltaleTimes() {
        product.stop();
        sql(this::spread);
        product.start();
        people.forEach(TellingPerson::comesAgain);
    }

    private void spread(Connection database) throws SQLException {
        LocalDateTime from = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).minusDays(1).plusMinutes(7);
        int step = 0;
        for (String table : List.of("submission", "review"))
            for (String id : ids(database, table)) {
                Timestamp at = Timestamp.valueOf(from.plusMinutes(23L * step).plusSeconds(step++ % 50));
                set(database, "update " + table + " set submitted_at = ? where id = ? and submitted_at is not null", at, id);
                if (table.equals("submission")) set(database, "update submission set due_at = ? where id = ?", Timestamp.valueOf(at.toLocalDateTime().plusDays(3)), id);
                if (table.equals("review")) set(database, "update review set leased_at = ? where id = ?", at, id);
                if (table.equals("review")) set(database, "update review set saved_at = ? where id = ? and saved_at is not null", at, id);
            }
        works = rows(database, "select id, id, author_id, submitted_at, submitted_at from submission");
        reviews = rows(database, "select id, submission_id, reviewer_id, submitted_at, leased_at from review where kind = 'PEER'");
    }

    private static List<String> ids(Connection database, String table) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("select id from " + table + " order by submitted_at, id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
    }

    private static void set(Connection database, String update, Timestamp at, String id) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(update)) {
            statement.setTimestamp(1, at);
            statement.setString(2, id);
            statement.executeUpdate();
        }
    }

    private static List<Kept> rows(Connection database, String query) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next())
                found.add(new Kept(rows.getString(1), rows.getString(2), rows.getString(3), time(rows.getTimestamp(4)), time(rows.getTimestamp(5))));
        }
        return found;
    }

    private static LocalDateTime time(Timestamp at) {
        return at == null ? null : at.toLocalDateTime();
    }
}
