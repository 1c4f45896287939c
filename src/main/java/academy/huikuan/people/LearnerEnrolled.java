package academy.huikuan.people;

/** Someone has become a learner of a cohort. */
public record LearnerEnrolled(PersonId learner, CohortId cohort) {}
