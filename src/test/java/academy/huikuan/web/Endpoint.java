package academy.huikuan.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One method of one resource, as the code declares it.
 * @param path with its `{parameters}`
 * @param callers roles, or `everyone`, `signed-in`, or `nobody-decided` where there is no {@link Allow}
 * @param upload whether it takes a form with a file
 */
record Endpoint(String method, String path, List<String> callers, boolean upload) {
    static final String EVERYONE = "everyone";
    static final String SIGNED_IN = "signed-in";
    static final String UNDECIDED = "nobody-decided";

    /** All of the product, in the order of their paths. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("academy.huikuan")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                .sorted(java.util.Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(Class<?> type, Method method) {
        Optional<String> verb = Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
        Path own = method.getAnnotation(Path.class);
        if (verb.isEmpty() && own != null) throw new IllegalStateException(method + " has a path but no HTTP method");
        String path = "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return verb.stream().map(name -> new Endpoint(name, tidy(path), callers(method.getAnnotation(Allow.class)), upload(method)));
    }

    private static boolean upload(Method method) {
        Consumes taken = method.getAnnotation(Consumes.class);
        return taken != null && List.of(taken.value()).contains(MediaType.MULTIPART_FORM_DATA);
    }

    private static String tidy(String path) {
        String single = path.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private static List<String> callers(Allow rule) {
        if (rule == null) return List.of(UNDECIDED);
        return Arrays.stream(rule.value())
                .map(value -> value.equals(Allow.EVERYONE) ? EVERYONE : value.equals(Allow.SIGNED_IN) ? SIGNED_IN : value)
                .sorted()
                .toList();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    /** @param role of someone signed in, or empty for nobody */
    boolean open(Optional<String> role) {
        return callers.contains(EVERYONE) || role.isPresent() && (callers.contains(SIGNED_IN) || callers.contains(role.get()));
    }

    @Override
    public String toString() {
        return method + " " + path + " " + callers.stream().collect(Collectors.joining(" "));
    }
}
