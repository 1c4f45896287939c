package academy.huikuan.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What all `*StoreIT` run inside: the finished WAR, deployed once, with their classes and {@link StoreTest}'s put beside its own. */
@ArquillianSuiteDeployment
public class FinishedWar {
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Pattern INSIDE = Pattern.compile(".*(StoreIT|harness/(StoreTest|Database|Demand|InTransaction)|people/Somebody|grading/GradedClass|quiz/(PastAttempts|RulesText)|authoring/Samples|lti/select/PlatformSettings)(\\$.*)?\\.class");

    @Deployment
    public static WebArchive archive() {
        Database.ofSuite().empty();
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "huikuan-academy.war")
                .importFrom(new File("target/huikuan-academy.war"))
                .as(WebArchive.class)
                .addAsLibrary(jarOf(org.assertj.core.api.Assertions.class))
                .addAsLibrary(jarOf(net.bytebuddy.ByteBuddy.class));
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.map(file -> TESTS.relativize(file).toString().replace('\\', '/'))
                    .filter(INSIDE.asMatchPredicate())
                    .forEach(name -> war.addAsWebInfResource(TESTS.resolve(name).toFile(), "classes/" + name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return war;
    }

    private static File jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toFile();
    }
}
