package dev.rolebook.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes keys, and ends them. */
@ApplicationScoped
public class AccessKeys {

    /** Makes a key. Its secret is in what this returns, and nowhere else. */
    @Transactional
    public Credential issue(NewAccessKey terms, String author) {
        Credential credential = Credential.random();
        AccessKey key = new AccessKey();
        key.id = credential.id();
        key.digest = credential.digest();
        key.name = terms.name();
        key.roles = List.copyOf(terms.roles());
        key.partner = terms.partner();
        key.quota = terms.quota();
        key.expiresAt = terms.expiresAt();
        key.createdBy = author;
        key.persist();
        return credential;
    }
}
