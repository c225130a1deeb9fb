package dev.rolebook.profile;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.duty.Duty;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.requirement.Requirements;
import dev.rolebook.role.Role;
import dev.rolebook.role.RoleCode;
import dev.rolebook.skill.Skill;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** How a role's document becomes rows: the role, its codes, its duties, its requirements. */
@ApplicationScoped
public class RoleKind implements ContentKind<RoleDocument, Role> {

    private final EntityManager entityManager;

    public RoleKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public Class<RoleDocument> contentType() {
        return RoleDocument.class;
    }

    @Override
    public Class<Role> entityType() {
        return Role.class;
    }

    @Override
    public Role newRow() {
        return new Role();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(RoleCode.class, Duty.class, Requirement.class);
    }

    @Override
    public List<Finding> check(Draft<RoleDocument> draft, Library library) {
        RoleDocument document = draft.content();
        List<Finding> findings = new ArrayList<>();
        if (document.variantOf() == null && document.roleFamily() == null) {
            findings.add(
                    draft.finding(Rule.REQUIRED, "/roleFamily", "must be given: only a variant has that of its base"));
        }
        if (document.variantOf() != null && document.roleFamily() != null) {
            findings.add(draft.finding(
                    Rule.CONTRADICTORY_FIELDS, "/roleFamily", "must not be given: a variant has that of its base"));
        }
        if (document.variantOf() != null) {
            checkBase(draft, document.variantOf(), library, findings);
        }
        document.requirements().forEach((skill, cell) -> checkVariants(draft, skill, cell, library, findings));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < document.duties().size(); i++) {
            if (!keys.add(document.duties().get(i).key())) {
                findings.add(
                        draft.finding(Rule.DUPLICATE_KEY, "/duties/" + i + "/key", "is the key of another duty too"));
            }
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < document.codes().size(); i++) {
            RoleDocument.Code code = document.codes().get(i);
            if (!codes.add(code.scheme() + " " + code.code())) {
                findings.add(draft.finding(Rule.DUPLICATE_ENTRY, "/codes/" + i, "is given twice"));
            }
        }
        return findings;
    }

    private static void checkBase(Draft<?> draft, String base, Library library, List<Finding> findings) {
        if (library.id(Kind.ROLE, base).equals(draft.id())) {
            findings.add(draft.finding(Rule.SELF_REFERENCE, "/variantOf", "is the role itself"));
        } else if (library.content(Kind.ROLE, base, RoleDocument.class)
                .filter(role -> role.variantOf() != null)
                .isPresent()) {
            findings.add(draft.finding(Rule.INVALID_VARIANT, "/variantOf", "is itself a variant; name its base"));
        }
    }

    /** A condition on a variant that is not one of this role could never hold. */
    private static void checkVariants(
            Draft<?> draft, String skill, Requirements cell, Library library, List<Finding> findings) {
        for (int i = 0; i < cell.statements().size(); i++) {
            Requirements.When when = cell.statements().get(i).when();
            String variant = when == null ? null : when.variant();
            if (variant == null) {
                continue;
            }
            boolean ofThisRole = library.content(Kind.ROLE, variant, RoleDocument.class)
                    .map(RoleDocument::variantOf)
                    .flatMap(base -> library.find(Kind.ROLE, base))
                    .filter(draft.id()::equals)
                    .isPresent();
            if (!ofThisRole) {
                findings.add(draft.finding(
                        Rule.INVALID_VARIANT,
                        Requirements.variant(skill, i),
                        variant + " is not a variant of this role"));
            }
        }
    }

    @Override
    public void write(Draft<RoleDocument> draft, Role role, Library library) {
        RoleDocument document = draft.content();
        role.title = document.title();
        role.shortTitle = document.shortTitle();
        role.alternativeTitles = document.alternativeTitles();
        role.summary = document.summary();
        role.worksIn = document.worksIn();
        role.reportsTo = document.reportsTo();
        role.seniority = document.seniority();
        role.variantOf = document.variantOf() == null ? null : role(library, document.variantOf());
        role.roleFamily = family(document, library);
    }

    /** A variant's family is that of its base, also where only the base has changed. */
    @Override
    public void inherit(Collection<UUID> changed) {
        Role.update(
                "update Role v set v.roleFamily = (select b.roleFamily from Role b where b.id = v.variantOf.id)"
                        + " where v.variantOf.id in ?1",
                changed);
    }

    @Override
    public List<Object> parts(Draft<RoleDocument> draft, Library library) {
        List<Object> parts = new ArrayList<>();
        Role role = entityManager.getReference(Role.class, draft.id());
        parts.addAll(codes(role, draft.content()));
        parts.addAll(duties(role, draft));
        parts.addAll(requirements(role, draft.content(), library));
        parts.addAll(Citations.of(draft, draft.content().citations(), library));
        return parts;
    }

    private RoleFamily family(RoleDocument document, Library library) {
        String family = document.variantOf() == null
                ? document.roleFamily()
                : library.content(Kind.ROLE, document.variantOf(), RoleDocument.class)
                        .orElseThrow()
                        .roleFamily();
        return entityManager.getReference(
                RoleFamily.class, library.id(Kind.ROLE_FAMILY, Objects.requireNonNull(family)));
    }

    private Role role(Library library, String slug) {
        return entityManager.getReference(Role.class, library.id(Kind.ROLE, slug));
    }

    private static List<RoleCode> codes(Role role, RoleDocument document) {
        List<RoleCode> codes = new ArrayList<>();
        for (int i = 0; i < document.codes().size(); i++) {
            RoleDocument.Code written = document.codes().get(i);
            RoleCode code = new RoleCode();
            code.role = role;
            code.position = i;
            code.scheme = written.scheme();
            code.code = written.code();
            code.match = written.match();
            code.uri = written.uri();
            codes.add(code);
        }
        return codes;
    }

    private static List<Duty> duties(Role role, Draft<RoleDocument> draft) {
        List<Duty> duties = new ArrayList<>();
        List<RoleDocument.Duty> all = draft.content().duties();
        for (int i = 0; i < all.size(); i++) {
            RoleDocument.Duty written = all.get(i);
            Duty duty = new Duty();
            duty.id = draft.part("duties/" + written.key());
            duty.role = role;
            duty.key = written.key();
            duty.position = i;
            duty.text = written.text();
            duty.theme = written.theme();
            duty.cadence = written.cadence();
            duty.tools = written.tools();
            duties.add(duty);
        }
        return duties;
    }

    private List<Requirement> requirements(Role role, RoleDocument document, Library library) {
        List<Requirement> requirements = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, Requirements> cell : document.requirements().entrySet()) {
            Skill skill = entityManager.getReference(Skill.class, library.id(Kind.SKILL, cell.getKey()));
            for (Requirements.Statement statement : cell.getValue().statements()) {
                Requirement requirement = new Requirement();
                requirement.role = role;
                requirement.skill = skill;
                requirement.position = position++;
                requirement.level = statement.level();
                requirement.label = statement.label();
                if (statement.when() != null) {
                    String variant = statement.when().variant();
                    requirement.atLeastSeniority = statement.when().seniority();
                    requirement.variant = variant == null ? null : role(library, variant);
                }
                requirements.add(requirement);
            }
        }
        return requirements;
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(
                PartTable.of("role_code", "role_id"),
                PartTable.of("duty", "role_id"),
                PartTable.of("requirement", "role_id"),
                Citations.TABLE);
    }
}
