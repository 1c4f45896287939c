package academy.huikuan.lti;

import academy.huikuan.people.PersonId;

/** A learner has come by a resource link whose platform takes scores. @param link its id */
public record LinkOpened(PersonId learner, String link) {}
