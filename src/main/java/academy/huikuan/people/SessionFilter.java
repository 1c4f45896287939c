package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.CsrfFilter;
import academy.huikuan.web.Viewer;
import academy.huikuan.web.Visit;
import academy.huikuan.web.VisitFilter;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who is signed in and lets the request through only as the resource method's {@link Allow} says.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {
    @Inject
    private SessionStore sessions;

    @Inject
    private CurrentPerson current;

    @Inject
    private Visit visit;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource.getResourceMethod();
        if (method.getDeclaringClass().getPackageName().equals("academy.huikuan.web") && request.getMethod().equals("GET")) return;
        if (request.getProperty(VisitFilter.COOKIE) == null)
            sessions.person(visit.secret()).ifPresent(person -> {
                current.is(person);
                visit.signedIn(new Viewer(person.id().value(), person.name(), ids(person.roles())));
            });
        Allow rule = method.getAnnotation(Allow.class);
        if (rule == null) throw new Refusal.Forbidden("refusal.role");
        Set<String> allowed = Set.of(rule.value());
        if (allowed.contains(Allow.EVERYONE)) return;
        if (current.signedIn().isEmpty()) {
            request.abortWith(toSignIn(request));
            return;
        }
        if (!allowed.contains(Allow.SIGNED_IN) && visit.viewer().roles().stream().noneMatch(allowed::contains))
            throw new Refusal.Forbidden("refusal.role");
    }

    private Response toSignIn(ContainerRequestContext request) throws IOException {
        if (!request.getMethod().equals("GET") && isForm(request)) return tooLate(request);
        boolean page = request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().contains("html") || type.isWildcardSubtype());
        if (!request.getMethod().equals("GET") || !page)
            return Response.status(401).type("application/problem+json").entity("{\"status\":401}").build();
        return Response.seeOther(UriBuilder.fromPath("/sign-in").queryParam("back", "{here}").build(here())).build();
    }

    /** Browsers ask for HTML when they send a form; scripts do not. */
    private static boolean isForm(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream().anyMatch(type -> type.getSubtype().equals("html"));
    }

    private Response tooLate(ContainerRequestContext request) throws IOException {
        String referrer = Optional.ofNullable(request.getHeaderString("Referer")).orElse("");
        List<String> typed = typed(request);
        return Response.status(401).type(MediaType.TEXT_HTML).entity(new SessionEndedPage(LateForm.page(referrer), typed)).build();
    }

    private List<String> typed(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null) return List.of();
        boolean upload = type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && type.getParameters().containsKey("boundary");
        if (!upload && !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) return List.of();
        byte[] body = request.getEntityStream().readNBytes(CsrfFilter.MOST_BYTES);
        return upload
                ? LateForm.parts(body, type.getParameters().get("boundary"), visit.formToken())
                : LateForm.texts(new String(body, StandardCharsets.UTF_8), visit.formToken());
    }

    private String here() {
        return visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query();
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
    }
}
