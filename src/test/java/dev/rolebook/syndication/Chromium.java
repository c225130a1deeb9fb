package dev.rolebook.syndication;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final String HOW_TO_GET_IT =
            "Chromium is not here, so pages were not looked at; on Debian: apt-get install -y chromium chromium-driver";

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Goes on only with a browser.
     *
     * @param ci the environment's variable of that name
     */
    static void require(boolean installed, @Nullable String ci) {
        if (!installed && "true".equals(ci)) {
            throw new AssertionError(HOW_TO_GET_IT);
        }
        assumeTrue(installed, HOW_TO_GET_IT);
    }

    /** Starts it. Where it is not installed, the test is skipped; with CI=true in the environment it fails. */
    static Chromium start(Path profile) {
        require(BROWSER.canExecute() && DRIVER.canExecute(), System.getenv("CI"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .withTimeout(Duration.ofSeconds(60))
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Opens a page on a screen of this width. */
    void open(URI page, int width, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
        driver.get(page.toString());
    }

    /** What a function body returns in the page. */
    <T> T ask(Class<T> type, String script) {
        return type.cast(Objects.requireNonNull(driver.executeScript(script)));
    }

    /** The same, a list of texts. */
    List<String> list(String script) {
        return ((List<?>) ask(Object.class, script))
                .stream().map(String::valueOf).toList();
    }

    /** What the browser had to say since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps what the screen shows, for people to look at. */
    void photograph(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
