package dev.rolebook.title;

import dev.rolebook.document.Envelope;
import dev.rolebook.ladder.Rung;
import dev.rolebook.role.Role;
import dev.rolebook.title.KnownTitle.From;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** The titles that the published library knows: those of its roles, and of the rungs of its ladders. */
@ApplicationScoped
public class LibraryTitles {

    private final EntityManager entityManager;

    public LibraryTitles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Short titles are left out: they are for places where the family is known, as "Manager" is. */
    public KnownTitles read() {
        List<KnownTitle> titles = new ArrayList<>();
        for (Role role : roles()) {
            titles.add(new KnownTitle(role.title, From.TITLE_OF_ROLE, role.roleFamily.id, role.id));
            role.alternativeTitles.forEach(
                    title -> titles.add(new KnownTitle(title, From.ALTERNATIVE_OF_ROLE, role.roleFamily.id, role.id)));
        }
        for (Rung rung : rungs()) {
            var role = rung.role == null ? null : rung.role.id;
            titles.add(new KnownTitle(rung.title, From.TITLE_OF_RUNG, rung.ladder.roleFamily.id, role));
            rung.alternativeTitles.forEach(
                    title -> titles.add(new KnownTitle(title, From.TITLE_OF_RUNG, rung.ladder.roleFamily.id, role)));
        }
        return KnownTitles.of(titles);
    }

    private List<Role> roles() {
        return entityManager
                .createQuery("select r from Role r where r.language = :language", Role.class)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .getResultList();
    }

    private List<Rung> rungs() {
        return entityManager
                .createQuery("select r from Rung r join fetch r.ladder l where l.language = :language", Rung.class)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .getResultList();
    }
}
