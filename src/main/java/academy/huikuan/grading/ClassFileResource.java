package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;

/** An exercise's reviews and grades as files, for trainers who want to check the model with {@link GradeFile}. */
@Dependent
@Path("/exercises/{exercise}/files")
public class ClassFileResource {
    private final ExerciseStore exercises;
    private final ModelStore models;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    ClassFileResource(ExerciseStore exercises, ModelStore models, CurrentPerson me, Clock clock) {
        this.exercises = exercises;
        this.models = models;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Path("reviews.csv")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response reviews(@PathParam("exercise") ExerciseId id) {
        return file(id, "reviews", ClassFiles::peers);
    }

    @GET
    @Path("trainer.csv")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response trainer(@PathParam("exercise") ExerciseId id) {
        return file(id, "trainer", ClassFiles::trainer);
    }

    @GET
    @Path("second.csv")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response second(@PathParam("exercise") ExerciseId id) {
        return file(id, "second", ClassFiles::second);
    }

    /** Of the works with the criteria that most of the exercise have. */
    private Response file(ExerciseId id, String name, Function<ClassFiles, String> text) {
        Exercise exercise = exercises.trainedBy(id, me.id());
        ClassReviews most = models.read(exercise.id(), clock.instant()).stream().findFirst().orElseThrow(Refusal.NotFound::new);
        return Response.ok(text.apply(new ClassFiles(most)), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
