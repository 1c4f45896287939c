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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One resource method as people call it.
 * @param path with its parameters in braces
 * @param roles as {@link Allow} has them; empty where a method has no {@link Allow}
 * @param upload whether it takes a form with a file
 * @param ownProof whether it is posted to by others, who have no token of ours
 */
record Endpoint(String method, String path, Set<String> roles, boolean upload, boolean ownProof) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    /** Every one of the product. */
    static final List<Endpoint> ALL = all();

    private static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("academy.huikuan").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> of(resource, method, verb)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Endpoint of(Class<?> resource, Method method, String verb) {
        String path = resource.getAnnotation(Path.class).value() + "/"
                + Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        Set<String> roles = Optional.ofNullable(method.getAnnotation(Allow.class))
                .map(rule -> new TreeSet<>(List.of(rule.value())))
                .orElseGet(TreeSet::new);
        boolean upload = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .filter(type -> List.of(type.value()).contains(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
        return new Endpoint(verb, "/" + path.replaceAll("^/+|/+$", "").replaceAll("//+", "/"), roles, upload, method.isAnnotationPresent(OwnProof.class));
    }

    boolean get() {
        return method.equals("GET");
    }

    boolean is(String verb, String where) {
        return method.equals(verb) && path.equals(where);
    }

    /** @param role a role's id, or an empty text for somebody who is not signed in */
    boolean opensTo(String role) {
        if (roles.contains(Allow.EVERYONE)) return true;
        return !role.isEmpty() && (roles.contains(Allow.SIGNED_IN) || roles.contains(role));
    }

    /** The path with these values for its parameters; one may stand under the path as far as its parameter, as `/admin/people/{id}`. */
    String with(Map<String, String> values) {
        return PARAMETER.matcher(path).replaceAll(found -> {
            String here = path.substring(0, found.end());
            String value = values.getOrDefault(here, values.getOrDefault(found.group(1), ""));
            if (value.isEmpty()) throw new IllegalStateException("no value for " + here);
            return value;
        });
    }

    /** The line that tells it in `endpoints.txt`. */
    @Override
    public String toString() {
        List<String> told = roles.stream()
                .map(role -> role.equals(Allow.EVERYONE) ? "everyone" : role.equals(Allow.SIGNED_IN) ? "signed-in" : role)
                .toList();
        return method + " " + path + " : " + String.join(" ", told);
    }
}
