package academy.huikuan.lti.score;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Link;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.Services;
import academy.huikuan.platform.Delivery;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import academy.huikuan.platform.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings scores to platforms, once in effect: what is posted is written down with its timestamp before, so that after a crash the same
 * score goes out with the same timestamp, which a platform that has it answers by 409 (or takes as what it is) and which counts as arrived.
 */
@ApplicationScoped
public class ScoreDelivery implements Delivery {
    /** After so long a score is given up. */
    private static final Duration LONGEST = Duration.ofDays(3);
    /** A platform that has had a later score is asked so many times with a later one still. */
    private static final int MOST_STALE = 3;
    /** Nobody else's score is tried for so long where nobody answers. */
    private static final Duration UNREACHABLE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    private SendingStore sendings;

    @Inject
    private ScoreStore scores;

    @Inject
    private LineItems items;

    @Inject
    private Results results;

    @Inject
    private ExchangeStore log;

    @Inject
    private ContextStore contexts;

    @Inject
    private Services services;

    @Inject
    private Resting resting;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return Task.KIND;
    }

    @Override
    public Outcome deliver(OutboxMessage message) {
        Task task = Task.decoded(message.body());
        if (sendings.link(task.link()).isEmpty()) return new Outcome.Done();
        Optional<Sending> sending = sendings.of(task, message.id());
        if (sending.isEmpty()) return new Outcome.Done();
        Registration platform = sending.get().platform();
        Optional<Duration> rest = resting.left(platform);
        if (rest.isPresent()) return new Outcome.Again(rest.get());
        try {
            return send(sending.get(), message.id(), true);
        } catch (Unreachable failed) {
            resting.rests(platform, UNREACHABLE);
            return again(task, Said.UNREACHABLE, Optional.empty(), failed.getMessage(), Duration.ZERO);
        }
    }

    /** @param mayLose whether a line item that has gone may be looked for anew */
    private Outcome send(Sending sending, String message, boolean mayLose) throws Unreachable {
        LineItems.Result item = items.provide(sending);
        if (item instanceof LineItems.Result.Busy) return new Outcome.Again(SOON);
        if (item instanceof LineItems.Result.Answered answered) return failed(sending, answered.reply());
        if (!(item instanceof LineItems.Result.Item known)) return givenUp(sending.task(), Said.NO_ITEM, Optional.empty(), "");
        Optional<Outcome> left = guard(sending, known.address());
        if (left.isPresent()) return left.get();
        Reply reply = post(sending, message, known.address());
        boolean gone = reply.status() == 404 || reply.status() == 410;
        if (gone && mayLose && sending.link().lineItems().isPresent()) return send(lost(sending, reply), message, false);
        return gone ? givenUp(sending.task(), Said.LOST, Optional.of(reply), known.address().getPath()) : answered(sending, reply);
    }

    /** What a teacher has set stays, where the platform lets it be read and nobody has said otherwise. */
    private Optional<Outcome> guard(Sending sending, URI item) throws Unreachable {
        if (!sending.link().scopes().contains(Scopes.RESULT) || sending.platform().overTeachers()) return Optional.empty();
        Results.Answer answer = results.read(sending, item);
        Reply reply = answer.reply();
        if (passing(reply)) return Optional.of(failed(sending, reply));
        if (!reply.ok()) {
            log.add(sending.task(), Said.UNREAD, Optional.of(reply.status()), "");
            return Optional.empty();
        }
        Optional<Results.Shown> shown = answer.shown();
        String detail = shown.map(one -> one.result().toPlainString() + "/" + one.maximum().toPlainString()).orElse("");
        boolean theirs = shown.isPresent()
                && sending.ours().stream().noneMatch(own -> own.shownAs(shown.get().result(), shown.get().maximum()));
        log.add(sending.task(), theirs ? Said.TEACHER : Said.READ, Optional.of(reply.status()), detail);
        if (!theirs) return Optional.empty();
        scores.refused(sending.task());
        return Optional.of(new Outcome.Done());
    }

    /** Posts until the timestamp is late enough. */
    private Reply post(Sending sending, String message, URI item) throws Unreachable {
        Told told = sending.standing().told();
        Posting posting = scores.post(sending.task(), told);
        Reply reply = post(sending, item, posting);
        for (int stale = 1; reply.status() == 409 && !posting.repeated() && stale < MOST_STALE; stale++) {
            log.add(sending.task(), Said.STALE, Optional.of(409), told.shown());
            posting = scores.postLater(sending.task(), told, reply.header("date").flatMap(Stamp::date));
            reply = post(sending, item, posting);
        }
        boolean had = reply.status() == 409 && posting.repeated();
        if (!reply.ok() && !had) return reply;
        scores.arrived(sending.task(), message);
        log.add(sending.task(), had ? Said.ARRIVED : Said.SENT, Optional.of(reply.status()), told.shown());
        return had ? new Reply(200, reply.headers(), "") : reply;
    }

    private Reply post(Sending sending, URI item, Posting posting) throws Unreachable {
        return services.call(
                sending.platform(),
                Set.of(Scopes.SCORE),
                "POST",
                ItemAddress.scores(item),
                Map.of("Content-Type", MediaTypes.SCORE),
                ScoreBody.of(sending.subject(), sending.standing(), posting.timestamp()));
    }

    private Sending lost(Sending sending, Reply reply) {
        Link link = sending.link();
        log.add(link.id(), Said.LOST, Optional.of(reply.status()), link.lineItem().map(URI::getPath).orElse(""));
        contexts.couple(link.id(), Optional.empty());
        scores.forget(sending.task());
        return sending.to(sendings.link(link.id()).orElse(link));
    }

    private Outcome answered(Sending sending, Reply reply) {
        return reply.ok() ? new Outcome.Done() : failed(sending, reply);
    }

    /** What an answer that is no success means for the score. */
    private Outcome failed(Sending sending, Reply reply) {
        Said said = switch (reply.status()) {
            case 401 -> Said.DENIED;
            case 409 -> Said.STALE;
            case 425, 429, 503 -> Said.BUSY;
            default -> reply.status() >= 500 || reply.status() == 408 ? Said.FAULT : Said.REFUSED;
        };
        if (!passing(reply)) return givenUp(sending.task(), said, Optional.of(reply), sending.standing().told().shown());
        Duration pause = Stamp.retryAfter(reply.header("retry-after"), clock.instant());
        if (said == Said.BUSY) resting.rests(sending.platform(), pause);
        if (said == Said.BUSY || said == Said.DENIED) scores.refused(sending.task()); // it certainly has it not
        return again(sending.task(), said, Optional.of(reply), sending.standing().told().shown(), pause);
    }

    /** Whether the same may go well later. */
    private static boolean passing(Reply reply) {
        return Set.of(401, 408, 425, 429).contains(reply.status()) || reply.status() >= 500;
    }

    private Outcome again(Task task, Said said, Optional<Reply> reply, String detail, Duration pause) {
        log.add(task, said, reply.map(Reply::status), detail);
        if (clock.instant().isBefore(task.since().plus(LONGEST))) return new Outcome.Again(pause);
        return givenUp(task, Said.GAVE_UP, Optional.empty(), "");
    }

    private Outcome givenUp(Task task, Said said, Optional<Reply> reply, String detail) {
        log.add(task, said, reply.map(Reply::status), detail);
        scores.refused(task);
        return new Outcome.GivenUp();
    }
}
