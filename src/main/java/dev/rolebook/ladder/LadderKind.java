package dev.rolebook.ladder;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.role.Role;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How a ladder's document becomes rows: the ladder, its rungs, its moves. */
@ApplicationScoped
public class LadderKind implements ContentKind<LadderDocument, Ladder> {

    private final EntityManager entityManager;

    public LadderKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Kind kind() {
        return Kind.LADDER;
    }

    @Override
    public Class<LadderDocument> contentType() {
        return LadderDocument.class;
    }

    @Override
    public Class<Ladder> entityType() {
        return Ladder.class;
    }

    @Override
    public Ladder newRow() {
        return new Ladder();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(Rung.class, Move.class);
    }

    @Override
    public List<Finding> check(Draft<LadderDocument> draft, Library library) {
        LadderDocument document = draft.content();
        List<Finding> findings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < document.rungs().size(); i++) {
            LadderDocument.Rung rung = document.rungs().get(i);
            if (!keys.add(rung.key())) {
                findings.add(
                        draft.finding(Rule.DUPLICATE_KEY, "/rungs/" + i + "/key", "is the key of another rung too"));
            }
            LadderDocument.Years years = rung.years();
            if (years != null && years.to() != null && years.to() < years.from()) {
                findings.add(draft.finding(
                        Rule.CONTRADICTORY_FIELDS, "/rungs/" + i + "/years", "must not end before it begins"));
            }
        }
        keys.clear();
        for (int i = 0; i < document.moves().size(); i++) {
            LadderDocument.Move move = document.moves().get(i);
            if (!keys.add(move.key())) {
                findings.add(
                        draft.finding(Rule.DUPLICATE_KEY, "/moves/" + i + "/key", "is the key of another move too"));
            }
            checkMove(draft, move, "/moves/" + i, library, findings);
        }
        return findings;
    }

    private static void checkMove(
            Draft<LadderDocument> draft,
            LadderDocument.Move move,
            String pointer,
            Library library,
            List<Finding> findings) {
        if (move.from() != null && !draft.content().hasRung(move.from())) {
            findings.add(draft.finding(Rule.UNRESOLVED_PART, pointer + "/from", "is not a rung of this ladder"));
        }
        LadderDocument.Target to = move.to();
        long places = Stream.of(to.outside() != null, to.ladder() != null, to.roleFamily() != null)
                .filter(given -> given)
                .count();
        if (places != 1) {
            findings.add(draft.finding(
                    Rule.CONTRADICTORY_FIELDS, pointer + "/to", "must name one of ladder, roleFamily and outside"));
        }
        String rung = to.rung();
        if (rung != null) {
            boolean known = to.ladder() != null
                    && library.content(Kind.LADDER, to.ladder(), LadderDocument.class)
                            .filter(ladder -> ladder.hasRung(rung))
                            .isPresent();
            if (!known) {
                findings.add(draft.finding(
                        Rule.UNRESOLVED_PART, pointer + "/to/rung", "is not a rung of the ladder that is named"));
            }
        }
    }

    @Override
    public void write(Draft<LadderDocument> draft, Ladder ladder, Library library) {
        LadderDocument document = draft.content();
        ladder.title = document.title();
        ladder.summary = document.summary();
        ladder.roleFamily = reference(RoleFamily.class, library.id(Kind.ROLE_FAMILY, document.roleFamily()));
    }

    @Override
    public List<Object> parts(Draft<LadderDocument> draft, Library library) {
        List<Object> parts = new ArrayList<>();
        LadderDocument document = draft.content();
        Ladder ladder = reference(Ladder.class, draft.id());
        for (int i = 0; i < document.rungs().size(); i++) {
            parts.add(rung(ladder, draft, document.rungs().get(i), i, library));
        }
        for (int i = 0; i < document.moves().size(); i++) {
            parts.add(move(ladder, draft, document.moves().get(i), i, library));
        }
        parts.addAll(Citations.of(draft, document.citations(), library));
        return parts;
    }

    private Rung rung(Ladder ladder, Draft<?> draft, LadderDocument.Rung written, int position, Library library) {
        Rung rung = new Rung();
        rung.id = draft.part(Rung.path(written.key()));
        rung.ladder = ladder;
        rung.key = written.key();
        rung.position = position;
        rung.title = written.title();
        rung.alternativeTitles = written.alternativeTitles();
        rung.seniority = written.seniority();
        rung.yearsFrom = written.years() == null ? null : written.years().from();
        rung.yearsTo = written.years() == null ? null : written.years().to();
        rung.role = written.role() == null ? null : reference(Role.class, library.id(Kind.ROLE, written.role()));
        return rung;
    }

    private Move move(Ladder ladder, Draft<?> draft, LadderDocument.Move written, int position, Library library) {
        Move move = new Move();
        move.id = draft.part("moves/" + written.key());
        move.ladder = ladder;
        move.key = written.key();
        move.position = position;
        move.kind = written.kind();
        move.fromId = written.from() == null ? null : draft.part(Rung.path(written.from()));
        LadderDocument.Target to = written.to();
        if (to.ladder() != null) {
            UUID target = library.id(Kind.LADDER, to.ladder());
            move.toLadder = reference(Ladder.class, target);
            move.toRungId = to.rung() == null ? null : Identity.ofPart(target, Rung.path(to.rung()));
        }
        move.toRoleFamily = to.roleFamily() == null
                ? null
                : reference(RoleFamily.class, library.id(Kind.ROLE_FAMILY, to.roleFamily()));
        move.toOutside = to.outside();
        move.note = written.note();
        return move;
    }

    private <E> E reference(Class<E> type, UUID id) {
        return entityManager.getReference(type, id);
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(PartTable.of("move", "ladder_id"), PartTable.of("rung", "ladder_id"), Citations.TABLE);
    }
}
