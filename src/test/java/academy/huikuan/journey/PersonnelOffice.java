package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.Browser;
import academy.huikuan.harness.Product;
import academy.huikuan.harness.Screen;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.support.ui.Select;

/** The person of HR, at a desk. */
final class PersonnelOffice implements AutoCloseable {
    private final Looks looks;
    private final Browser browser;

    PersonnelOffice(Product product, Looks looks) {
        this.looks = looks;
        this.browser = Browser.open(product, Screen.DESKTOP);
    }

    void setsPassword(String path) {
        browser.visit(path).type("#password", Attendant.PASSWORD).type("#again", Attendant.PASSWORD).submit("main form button");
        looks.at(browser, Screen.DESKTOP, "hr-first");
    }

    void signsIn(String number) {
        browser.signIn(number, Attendant.PASSWORD);
    }

    /** Shows the records of a cohort, or of one of its departments. */
    void filters(String cohort, String department, List<String> shown) {
        browser.visit("/records");
        new Select(browser.one("#cohort")).selectByVisibleText(cohort);
        if (!department.isEmpty()) new Select(browser.one("#department")).selectByVisibleText(department);
        browser.submit(".record-filters button");
        looks.at(browser, Screen.DESKTOP, department.isEmpty() ? "records" : "records-department");
        assertThat(browser.all(".who-name").stream().map(name -> name.getText()).toList()).isEqualTo(shown);
    }

    /** Chooses one of the tabs. */
    void only(String status) {
        browser.submit(".tabs a[href*='status=" + status + "']");
        looks.at(browser, Screen.DESKTOP, "records-" + status);
    }

    /** @param format `xlsx` or `csv` */
    Path downloads(String format) {
        return browser.download(() -> browser.click("button[name=format][value=" + format + "]"));
    }

    /** @return how many files the log of exports tells of */
    int filesTaken() {
        browser.visit("/records/exports");
        looks.at(browser, Screen.DESKTOP, "exports");
        return browser.all("table.grid tbody tr").size();
    }

    @Override
    public void close() {
        browser.close();
    }
}
