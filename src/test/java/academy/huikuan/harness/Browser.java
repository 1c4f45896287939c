package academy.huikuan.harness;

import academy.huikuan.people.SeededClass;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with an empty profile that sees nothing but this machine. Elements are named by CSS selectors. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Product product;
    private final Path downloads;
    private final ChromeDriver driver;

    private Browser(Product product, Screen screen) {
        this.product = product;
        try {
            this.downloads = Files.createTempDirectory(Files.createDirectories(Path.of("target/downloads")), "d").toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(program("chromedriver").orElseThrow()).build();
        this.driver = new ChromeDriver(service, options(screen));
    }

    public static Browser open(Product product, Screen screen) {
        return new Browser(product, screen);
    }

    /** Why there is none, if there is none. */
    static Optional<String> missing() {
        if (program("chromedriver").isEmpty()) return Optional.of("no chromedriver on the path (Debian: apt-get install chromium-driver)");
        if (chromium().isEmpty()) return Optional.of("no chromium on the path (Debian: apt-get install chromium)");
        return Optional.empty();
    }

    private static Optional<File> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> program(name).stream()).findFirst();
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    private ChromeOptions options(Screen screen) {
        ChromeOptions options = new ChromeOptions();
        options.setAcceptInsecureCerts(true); // of HttpsFront
        options.setBinary(chromium().orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage", "--force-color-profile=srgb",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--window-size=" + screen.width + "," + screen.height);
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        if (screen.mobile())
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", screen.width, "height", screen.height, "pixelRatio", 2.0, "mobile", true)));
        else options.addArguments("--hide-scrollbars");
        return options;
    }

    /** Opens a page of another server on this machine. */
    public Browser visitAt(String address) {
        driver.get(address);
        return this;
    }

    /** Goes on inside the frame of that name, from the page around it. */
    public Browser inFrame(String name) {
        driver.switchTo().defaultContent().switchTo().frame(name);
        return this;
    }

    /** Goes on in the window that was opened last. */
    public Browser inNewWindow() {
        String here = driver.getWindowHandle();
        String other = until("opens a window", () -> driver.getWindowHandles().stream().filter(one -> !one.equals(here)).findFirst());
        driver.switchTo().window(other);
        return this;
    }

    /** Opens the page of that path. */
    public Browser visit(String path) {
        driver.get(product.url(path));
        return this;
    }

    /** Signs in as someone of {@link SeededClass} and arrives on the first page. */
    public Browser signIn(String number) {
        return signIn(number, SeededClass.PASSWORD);
    }

    public Browser signIn(String number, String password) {
        visit("/sign-in").type("#number", number).type("#password", password).submit("form[action='/sign-in'] button");
        if (path().startsWith("/sign-in")) throw new AssertionError(number + " could not sign in: " + text("main"));
        return this;
    }

    /** The one element shown for that selector, waited for. */
    public WebElement one(String selector) {
        return until("shows " + selector, () -> all(selector).stream().filter(WebElement::isDisplayed).findFirst());
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public boolean shows(String selector) {
        return all(selector).stream().anyMatch(WebElement::isDisplayed);
    }

    public String text(String selector) {
        return one(selector).getText();
    }

    /** Replaces what stands in a field. */
    public Browser type(String selector, String text) {
        WebElement field = one(selector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses a file for a field that may be hidden behind its label. */
    public Browser choose(String selector, Path file) {
        all(selector).get(0).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Clicks what stays on this page. */
    public Browser click(String selector) {
        click(one(selector));
        return this;
    }

    /** Clicks the link or button with that text and waits for the next page. */
    public Browser follow(String text) {
        return leaveBy(until("has '" + text + "' to click", () -> driver.findElements(By.cssSelector("a, button, summary")).stream()
                .filter(element -> element.isDisplayed() && element.getText().strip().equals(text))
                .findFirst()));
    }

    /** Clicks and waits for the next page. */
    public Browser submit(String selector) {
        return leaveBy(one(selector));
    }

    private Browser leaveBy(WebElement element) {
        WebElement before = driver.findElement(By.cssSelector("html"));
        click(element);
        until("left the page", () -> gone(before) ? Optional.of(true) : Optional.empty());
        until("loaded the page", () -> Optional.ofNullable(driver.executeScript("return document.readyState === 'complete' || null")));
        return this;
    }

    private void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** In the moment of leaving a page the driver tells by an error of no kind of its own that the element has gone. */
    private static boolean gone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException | org.openqa.selenium.NoSuchElementException left) {
            return true;
        } catch (WebDriverException leaving) {
            if (String.valueOf(leaving.getMessage()).contains("does not belong to the document")) return true;
            throw leaving;
        }
    }

    /** Waits for something to be there, and gives it. */
    public <T> T until(String what, Supplier<Optional<T>> attempt) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + "; at " + driver.getCurrentUrl())
                .until(ignored -> attempt.get().orElse(null));
    }

    /** The path and query of the page shown. */
    public String path() {
        return driver.getCurrentUrl().substring(product.url("").length());
    }

    /** Does something that downloads a file, and waits for the file. */
    public Path download(Runnable action) {
        List<Path> before = downloaded();
        action.run();
        return until("downloaded a file", () -> downloaded().stream().filter(file -> !before.contains(file)).findFirst());
    }

    private List<Path> downloaded() {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> !file.toString().endsWith(".crdownload") && !file.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything a page must pass: nothing serious by axe, no sideways scrolling, no script errors; and keeps its picture. */
    public Browser inspect(String name) {
        picture(name);
        PageCheck.of(driver, name);
        return this;
    }

    /** Keeps a picture of what is seen in `target/screenshots`. */
    public Browser picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** For the rare thing that has no method here. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
