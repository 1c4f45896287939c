package academy.huikuan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every version of a question, unit, rubric or scenario that was ever used, under the digest of its text; never changed, never deleted. */
@ApplicationScoped
public class VersionStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * Keeps a text unless it is kept already.
     * @param kind what it is, such as `question`
     * @return its digest, 64 characters
     */
    @Transactional
    public String keep(String kind, String id, String text) {
        String digest = Secrets.digest(kind + "\n" + id + "\n" + text);
        if (database.find(KeptVersion.class, digest) == null) {
            database.persist(new KeptVersion(digest, kind, id, text, Moments.stored(clock.instant())));
            // rows that name the digest follow in the same transaction
            database.flush();
        }
        return digest;
    }

    public Optional<String> text(String digest) {
        return Optional.ofNullable(database.find(KeptVersion.class, digest)).map(KeptVersion::text);
    }

    /** The texts of several digests, read at once; those that are not kept are left out. */
    @Transactional
    public Map<String, String> texts(Collection<String> digests) {
        if (digests.isEmpty()) return Map.of();
        return database.createQuery("select v from KeptVersion v where v.digest in :digests", KeptVersion.class)
                .setParameter("digests", digests)
                .getResultStream()
                .collect(Collectors.toMap(KeptVersion::digest, KeptVersion::text));
    }
}
