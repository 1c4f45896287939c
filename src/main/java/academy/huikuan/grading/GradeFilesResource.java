package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;

/** Gives a trainer an exercise's reviews, to check the results with the command that computes them. */
@Dependent
@Path("/exercises/{exercise}/reviews")
public class GradeFilesResource {
    private final ExerciseStore exercises;
    private final GradeFileStore files;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    GradeFilesResource(ExerciseStore exercises, GradeFileStore files, CurrentPerson me, Clock clock) {
        this.exercises = exercises;
        this.files = files;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    public Response download(@PathParam("exercise") ExerciseId id) {
        GradeFiles found = files.of(exercises.trainedBy(id, me.id()), clock.instant());
        StreamingOutput stream = found::write;
        return Response.ok(stream, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"huikuan-reviews.zip\"")
                .build();
    }
}
