package academy.huikuan.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Product;
import academy.huikuan.harness.Visitor;
import academy.huikuan.harness.Visitor.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings a roster's people into a fresh product over plain HTTP, until each of them can sign in. */
final class Enrolment {
    private static final String TITLES = "工号,姓名,部门,角色,班级";

    private final Product product;
    private final Visitor administrator;

    Enrolment(Product product) {
        this.product = product;
        this.administrator = new Visitor(product);
    }

    /** @param cohort of them all, which learns every unit */
    void of(List<Attendant> people, String cohort) {
        String setUp = found(product.output(), "http://\\S+(/set-up/[0-9a-f]+)");
        sent(new Visitor(product).post(
                setUp, Map.of("number", "admin", "name", "高敏", "password", Attendant.PASSWORD, "again", Attendant.PASSWORD)));
        sent(administrator.signIn("admin", Attendant.PASSWORD));
        sent(administrator.post("/admin/cohorts/new", Map.of("title", cohort, "from", "2026-01-01", "to", "2099-12-31")));
        String roster = TITLES + "\r\n" + people.stream().map(Attendant::line).collect(Collectors.joining("\r\n")) + "\r\n";
        String preview = sent(administrator.upload("/admin/import", "roster", "roster.csv", roster.getBytes(UTF_8)));
        String seen = found(administrator.get(preview).text(), "name=\"seen\" value=\"([^\"]*)\"");
        sent(administrator.post(preview, Map.of("seen", seen)));
        Answer links = administrator.post(preview.replace("/import/", "/first-links/import/"), Map.of());
        List<String> lines = links.text().lines().skip(1).toList();
        assertThat(lines).as("one link for each").hasSize(people.size());
        for (String line : lines) {
            String link = found(line, "http://[^/]+(/password/[0-9A-Za-z_-]+)");
            sent(new Visitor(product).post(link, Map.of("password", Attendant.PASSWORD, "again", Attendant.PASSWORD)));
        }
    }

    /** @return where it leads */
    private static String sent(Answer answer) {
        assertThat(answer.status()).as(() -> answer.text()).isEqualTo(303);
        return answer.location().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static String found(String text, String expression) {
        Matcher match = Pattern.compile(expression).matcher(text);
        assertThat(match.find()).as(expression + " in " + text).isTrue();
        return match.group(1);
    }
}
