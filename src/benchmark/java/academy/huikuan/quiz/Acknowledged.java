package academy.huikuan.quiz;

import academy.huikuan.bank.Formats;
import academy.huikuan.harness.Database;
import academy.huikuan.question.Presentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of which the server has said that they are saved, against what is in the database. */
public final class Acknowledged {
    /** @param lost one line for each answer that is not there as it was acknowledged */
    public record Verdict(int answers, List<String> lost) {}

    private Acknowledged() {}

    /**
     * @param file a line for each answer: attempt, number, and the values sent, between tabs; of several for one question the last counts
     */
    public static Verdict compare(Path file, Database database) throws IOException {
        Map<String, List<String>> last = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            last.put(parts[0] + "\t" + parts[1], Arrays.asList(parts).subList(2, parts.length));
        }
        List<String> lost = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("select i.answer, i.option_order, v.body from quiz_attempt_item i"
                        + " join kept_version v on v.digest = i.question_digest where i.attempt_id = ? and i.item_number = ?")) {
            for (Map.Entry<String, List<String>> answer : last.entrySet()) {
                String[] place = answer.getKey().split("\t");
                query.setString(1, place[0]);
                query.setInt(2, Integer.parseInt(place[1]));
                String wanted = answer.getValue().toString();
                try (ResultSet found = query.executeQuery()) {
                    if (!found.next()) lost.add(answer.getKey() + ": no row");
                    else {
                        String expected = Formats.kept(found.getString(3))
                                .read(answer.getValue(), Presentation.decoded(found.getString(2)))
                                .encoded();
                        if (!expected.equals(found.getString(1)))
                            lost.add(answer.getKey() + ": sent " + wanted + ", stored " + found.getString(1));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Verdict(last.size(), lost);
    }
}
