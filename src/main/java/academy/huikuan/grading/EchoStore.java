package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What authors say of the reviews that they got. */
@ApplicationScoped
public class EchoStore {
    @PersistenceContext
    private EntityManager database;

    /** Rates a review, or changes what was said before. */
    @Transactional
    void rate(Review review, int stars, String reason, Instant now) {
        Rating found = database.find(Rating.class, review.id().value());
        Rating rating = found == null ? new Rating(review.id()) : found;
        rating.rate(stars, reason, now);
        if (found == null) database.persist(rating);
    }

    /** @throws Refusal.Conflict if it was answered before */
    @Transactional
    void answer(Review review, String words, Instant now) {
        if (answer(review).isPresent()) throw new Refusal.Conflict("care.answered-before");
        database.persist(new Answer(review.id(), words, now));
    }

    @Transactional
    Optional<Answer> answer(Review review) {
        return Optional.ofNullable(database.find(Answer.class, review.id().value()));
    }

    @Transactional
    Map<ReviewId, Rating> ratings(Collection<Review> reviews) {
        if (reviews.isEmpty()) return Map.of();
        return database.createQuery("select r from Rating r where r.review in :reviews", Rating.class)
                .setParameter("reviews", ids(reviews))
                .getResultStream()
                .collect(Collectors.toMap(Rating::review, rating -> rating));
    }

    @Transactional
    Map<ReviewId, Answer> answers(Collection<Review> reviews) {
        if (reviews.isEmpty()) return Map.of();
        return database.createQuery("select a from Answer a where a.review in :reviews", Answer.class)
                .setParameter("reviews", ids(reviews))
                .getResultStream()
                .collect(Collectors.toMap(Answer::review, answer -> answer));
    }

    private static List<String> ids(Collection<Review> reviews) {
        return reviews.stream().map(review -> review.id().value()).toList();
    }

    /** The ratings that reviews by these people got. */
    @Transactional
    Map<ReviewId, Rating> ratingsOf(Collection<PersonId> reviewers) {
        if (reviewers.isEmpty()) return Map.of();
        return database.createQuery(
                        "select g from Rating g where g.review in (select r.id from Review r where r.reviewer in :people and r.kind = :peer)",
                        Rating.class)
                .setParameter("people", reviewers.stream().map(PersonId::value).toList())
                .setParameter("peer", Review.Kind.PEER)
                .getResultStream()
                .collect(Collectors.toMap(Rating::review, rating -> rating));
    }
}
