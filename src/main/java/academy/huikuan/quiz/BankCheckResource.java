package academy.huikuan.quiz;

import academy.huikuan.bank.Bank;
import academy.huikuan.bank.Entry;
import academy.huikuan.bank.Format;
import academy.huikuan.bank.Formats;
import academy.huikuan.bank.Written;
import academy.huikuan.people.Role;
import academy.huikuan.question.TalkItem;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a file of questions in any of the formats, tells what is in it and wrong with it, and gives it back in another; nothing is kept. */
@Dependent
@Path("banks/check")
public class BankCheckResource {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    private final Quizzes quizzes;
    private final UnitNames names;

    @Inject
    BankCheckResource(Quizzes quizzes, UnitNames names) {
        this.quizzes = quizzes;
        this.names = names;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page form() {
        return new BankCheckPage(Optional.empty(), "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response check(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> file = parts.stream().filter(part -> part.getName().equals("file")).findFirst();
        String name = file.flatMap(EntityPart::getFileName).map(BankCheckResource::bare).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getContent().readNBytes(MOST_BYTES + 1) : new byte[0];
        Bank bank = Formats.read(name, bytes, this::dialogue);
        Optional<Format> target = Format.of(text(parts, "to"));
        boolean sound = bank.problems().isEmpty() && !bank.questions().isEmpty();
        BankCheckPage.Found found = new BankCheckPage.Found(
                name,
                BanksResource.views(bank.questions().subList(0, Math.min(bank.questions().size(), BankCheckPage.MOST_SHOWN)), names),
                bank.questions().size(),
                bank.problems().subList(0, Math.min(bank.problems().size(), BankCheckPage.MOST_SHOWN)),
                bank.problems().size(),
                bank.remarks().subList(0, Math.min(bank.remarks().size(), BankCheckPage.MOST_SHOWN)),
                sound ? target.map(format -> converted(name, bank, format)) : Optional.empty());
        return Response.status(bank.problems().isEmpty() ? 200 : 422)
                .entity(new BankCheckPage(Optional.of(found), target.map(Format::id).orElse("")))
                .build();
    }

    /** The course's own banks only name their dialogues. */
    private Optional<String> dialogue(String id) {
        return quizzes.all().stream()
                .flatMap(quiz -> quiz.bank().stream())
                .map(Entry::question)
                .filter(TalkItem.class::isInstance)
                .map(TalkItem.class::cast)
                .filter(talk -> talk.dialogue().scenario().equals(id))
                .map(TalkItem::source)
                .findFirst();
    }

    /** A file's own name, as far as it is one. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}\"<>]", "");
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        Optional<EntityPart> part = parts.stream().filter(one -> one.getName().equals(name)).findFirst();
        return part.isPresent() ? new String(part.get().getContent().readNBytes(20), StandardCharsets.UTF_8) : "";
    }

    private static BankCheckPage.Converted converted(String name, Bank bank, Format format) {
        Written written = Formats.write(bank.questions(), format);
        String bare = name.replaceFirst("\\.[A-Za-z]+$", "");
        return new BankCheckPage.Converted(
                bare + format.ending(),
                "data:" + format.mediaType() + ";base64," + Base64.getEncoder().encodeToString(written.bytes()),
                written.losses());
    }
}
