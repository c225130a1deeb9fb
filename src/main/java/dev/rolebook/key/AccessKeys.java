package dev.rolebook.key;

import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Makes keys, replaces them, and ends them. */
@ApplicationScoped
public class AccessKeys {

    private final EntityManager entityManager;
    private final Clock clock;

    AccessKeys(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Makes a key. Its secret is in what this returns, and nowhere else. */
    @Transactional
    public IssuedAccessKey issue(NewAccessKey terms, String author) {
        List<Fault> faults = terms.faults(clock.instant());
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_BODY, "The key cannot be made like this.")
                    .with(faults);
        }
        AccessKey key = new AccessKey();
        key.name = terms.name();
        key.roles = List.copyOf(terms.roles());
        key.partner = terms.partner();
        key.quota = terms.requestsPerMinute();
        key.expiresAt = terms.expiresAt();
        return made(key, author);
    }

    /** Makes a key in another's place, which ends when it is to end, or when it would have ended anyway. */
    @Transactional
    IssuedAccessKey rotate(AccessKey old, KeyRotation rotation, String author) {
        if (rotation.expiresAt() != null && !rotation.expiresAt().isAfter(clock.instant())) {
            throw Problem.of(ProblemType.INVALID_BODY, "The new key would never be accepted.")
                    .with(List.of(Fault.atPointer("/expiresAt", "invalid-value", "lies in the past")));
        }
        entityManager.refresh(old, LockModeType.PESSIMISTIC_WRITE);
        if (!old.valid || old.replacedBy != null) {
            throw Problem.of(
                    ProblemType.KEY_ENDED,
                    old.valid ? "The key has been replaced already." : "The key has expired, or was revoked.");
        }
        if (old.expiresAt == null || rotation.oldKeyEndsAt().isBefore(old.expiresAt)) {
            old.expiresAt = rotation.oldKeyEndsAt();
        }
        AccessKey key = new AccessKey();
        key.name = old.name;
        key.roles = List.copyOf(old.roles);
        key.partner = old.partner;
        key.quota = old.quota;
        key.expiresAt = rotation.expiresAt();
        key.replaces = old.id;
        return made(key, author);
    }

    /** Ends a key now and for ever. */
    @Transactional
    AccessKey revoke(AccessKey key) {
        AccessKey.update("revokedAt = instant where id = ?1 and revokedAt is null", key.id);
        entityManager.refresh(key);
        return key;
    }

    private IssuedAccessKey made(AccessKey key, String author) {
        Credential credential = Credential.random();
        key.id = credential.id();
        key.digest = credential.digest();
        key.createdAt = clock.instant();
        key.createdBy = author;
        key.persistAndFlush();
        // What the database says of it: whether it is valid is a matter of its time.
        entityManager.refresh(key);
        return IssuedAccessKey.of(credential, key);
    }
}
