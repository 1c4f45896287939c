package academy.huikuan.web;

import academy.huikuan.platform.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a page through its template, compiled at build time. */
@Provider
@ApplicationScoped
public class PageWriter implements MessageBodyWriter<Page> {
    private static final Logger LOG = Logger.getLogger(PageWriter.class.getName());
    private static final Pattern NOTICE = Pattern.compile("(?:^|&)notice=([a-z0-9-]{1,60})");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader());

    @Inject
    private Visit visit;

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<Place.Source> sources;

    public PageWriter() {
        templates.setBinaryStaticContent(false);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        stream.write(rendered(page));
    }

    /** An error page that fails itself is told as plain text: the container's own report would show the failure's trace. */
    private byte[] rendered(Page page) throws IOException {
        try {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(page.template(), Map.of("page", page, "ui", ui()), output);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(bytes::write);
            return bytes.toByteArray();
        } catch (TemplateException failed) {
            if (!(page instanceof ErrorPage error)) throw failed;
            LOG.log(Level.SEVERE, "the error page failed", failed);
            return error.message().getBytes(StandardCharsets.UTF_8);
        }
    }

    private Ui ui() {
        Matcher notice = NOTICE.matcher(visit.query());
        return new Ui(
                visit,
                open(Place.Source::places),
                open(Place.Source::beside),
                this::waiting,
                settings.zone(),
                notice.find() ? Optional.of(notice.group(1)) : Optional.empty());
    }

    private int waiting(Place place) {
        return sources.stream().mapToInt(source -> source.waiting(place)).sum();
    }

    /** Those of the places that the viewer may go to, in order. */
    private List<Place> open(Function<Place.Source, List<Place>> kind) {
        return sources.stream()
                .flatMap(source -> kind.apply(source).stream())
                .filter(place -> place.roles().stream().anyMatch(visit.viewer()::has))
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }
}
