package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.By;

/** The administrator, at a desk. */
final class Administrator implements AutoCloseable {
    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/set-up/[0-9a-f]+)");
    private static final String TITLES = "工号,姓名,部门,角色,班级";

    private final Product product;
    private final Looks looks;
    private final Browser browser;

    Administrator(Product product, Looks looks) {
        this.product = product;
        this.looks = looks;
        this.browser = Browser.open(product, Screen.DESKTOP);
    }

    private void look(String page) {
        looks.at(browser, Screen.DESKTOP, page);
    }

    /** Makes the own account by the link that the first start has printed. */
    void setsUp() {
        Matcher link = SET_UP.matcher(product.output());
        assertThat(link.find()).as(product.output()).isTrue();
        browser.visit(link.group(1));
        look("set-up");
        browser.type("#number", "admin").type("#name", "高敏");
        browser.type("#password", Attendant.PASSWORD).type("#again", Attendant.PASSWORD).submit("main form button");
        assertThat(browser.path()).isEqualTo("/admin?notice=set-up");
        look("people");
        browser.visit(link.group(1));
        look("set-up-closed");
    }

    /** @param unit the only one that the cohort learns */
    void addsCohort(String name, String unit) {
        browser.visit("/admin/cohorts");
        look("cohorts-none");
        browser.visit("/admin/cohorts/new").type("#title", name);
        date("#from", "2026-01-01");
        date("#to", "2099-12-31");
        browser.click("label[for='unit-" + unit + "']");
        look("cohort-new");
        browser.submit("main form button.primary");
        look("cohort");
        assertThat(browser.all(".unit-list > li")).hasSize(1);
    }

    private void date(String field, String day) {
        browser.driver().executeScript("arguments[0].value = arguments[1]", browser.one(field), day);
    }

    /** Uploads a roster that cannot be taken. @return line, column and fault of each problem, as shown */
    List<List<String>> failsToImport(List<String> lines) {
        upload(lines);
        look("import-problems");
        List<List<String>> problems = browser.all(".roster-problems tbody tr").stream()
                .map(row -> row.findElements(By.tagName("td")).stream().map(cell -> cell.getText()).toList())
                .toList();
        browser.visit("/admin");
        assertThat(browser.all("table.grid tbody tr")).as("people after the refused roster").hasSize(1);
        return problems;
    }

    void imports(List<Attendant> people) {
        upload(people.stream().map(Attendant::line).toList());
        look("import-preview");
        assertThat(figures()).containsExactly(String.valueOf(people.size()), "0", "0");
        browser.submit(".confirm-row button.primary");
        look("imported");
    }

    void importsAgain(List<Attendant> people) {
        upload(people.stream().map(Attendant::line).toList());
        look("import-nothing");
        assertThat(figures()).containsExactly("0", "0", String.valueOf(people.size()));
        assertThat(browser.shows(".confirm-row button.primary")).isFalse();
    }

    private List<String> figures() {
        return browser.all(".figures strong").stream().map(figure -> figure.getText()).toList();
    }

    private void upload(List<String> lines) {
        browser.visit("/admin/import");
        look("import");
        browser.choose("#roster", asExcelInChina(lines)).submit("form[enctype] button.primary");
    }

    private Path asExcelInChina(List<String> lines) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(product.data()), "roster", ".csv");
            String text = TITLES + "\r\n" + String.join("\r\n", lines) + "\r\n";
            return Files.write(file, text.getBytes(Charset.forName("GB18030")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Downloads everybody's one-time link. @return the links' paths by person number */
    Map<String, String> firstSignInLinks() {
        Path file = browser.download(() -> browser.click("form[action^='/admin/first-links/import/'] button"));
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .substring(1)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(","))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2].substring(product.url("").length())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Looks at the pages that the story has no need for. */
    void looksAround() {
        for (String page : List.of("people/new", "departments")) {
            browser.visit("/admin/" + page);
            look("admin-" + page.replace('/', '-'));
        }
        browser.visit("/admin").submit("table.grid tbody tr:last-child a.row-link");
        look("person");
        browser.visit("/admin/cohorts");
        look("cohorts");
        browser.submit("table.grid a.row-link");
        look("cohort-full");
    }

    @Override
    public void close() {
        browser.close();
    }
}
