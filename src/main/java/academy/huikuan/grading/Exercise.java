package academy.huikuan.grading;

import academy.huikuan.people.CohortId;

/** A cohort's role-plays of one unit: those who hand in work there review each other. */
record Exercise(CohortId cohort, String unit) {}
