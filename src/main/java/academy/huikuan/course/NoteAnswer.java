package academy.huikuan.course;

import academy.huikuan.platform.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the script that saves a note is told: the time and revision; where two texts clash, 409 and the other text besides. */
final class NoteAnswer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private NoteAnswer() {}

    static Response of(NoteStore.Written written, ZoneId zone) {
        if (written instanceof NoteStore.Written.Clash clash)
            return answer(409, told(clash.stored(), zone).add("status", 409).add("other", clash.stored().words()));
        return answer(200, told(((NoteStore.Written.Saved) written).note(), zone));
    }

    private static JsonObjectBuilder told(SectionNote note, ZoneId zone) {
        return JsonText.object().add("saved", TIME.format(note.changedAt().atZone(zone))).add("revision", note.revision());
    }

    private static Response answer(int status, JsonObjectBuilder told) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(told.build().toString()).build();
    }
}
