package academy.huikuan.lti.roster;

/** A course's roster is to be read once the transaction has ended that says so. @param context its id */
record RosterDue(String context) {}
