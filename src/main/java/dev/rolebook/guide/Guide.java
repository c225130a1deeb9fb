package dev.rolebook.guide;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an author writes about roles: a comparison, or a path from one to another. */
@Entity
@NamedQuery(name = "Guide.withNamed", query = """
        select g, h, t.type, s, new dev.rolebook.guide.GuideText(
            g.paths, g.steps, g.faq, g.links, g.callToAction, g.authors, g.seo) from (
            select x.id as id from Guide x where x.slug = :slug and x.language = :language
            union
            select r.to.id as id from DocumentReference r
            join Guide y on y.id = r.from.id
            where y.slug = :slug and y.language = :language) n
        join DocumentHead h on h.id = n.id
        left join Guide t on t.id = h.id
        left join DocumentSlug s on s.documentId = h.id
        left join Guide g on g.id = h.id and g.slug = :slug and g.language = :language and s.slug = g.slug
        """)
public class Guide extends Published {

    @Enumerated(EnumType.STRING)
    public GuideType type;

    public String title;

    @Column(name = "short_answer")
    public String shortAnswer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    public @Nullable SalaryReport report;

    /** The keys of the report's bands to show, in order; null: all of the guide's roles. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "pay_bands")
    public @Nullable List<String> payBands;

    @Column(name = "pay_summary")
    public @Nullable String paySummary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> ladders;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> related;

    // What is lazy is read with one guide alone: GuideText.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public List<GuideParts.Path> paths;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public List<GuideParts.Step> steps;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public List<GuideParts.Question> faq;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public List<GuideParts.Link> links;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "call_to_action")
    public GuideParts.@Nullable Link callToAction;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public List<GuideDocument.Author> authors;

    @JdbcTypeCode(SqlTypes.JSON)
    public GuideDocument.@Nullable Image image;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    public GuideDocument.@Nullable Seo seo;

    /**
     * A guide and, in the same statement, every document that it names. The guide stands in the row of its own head
     * alone: it is long, and what it names is much.
     */
    static Optional<WithNamed> withNamed(String slug) {
        List<Object[]> rows = getEntityManager()
                .createNamedQuery("Guide.withNamed", Object[].class)
                .setParameter("slug", slug)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .getResultList();
        Guide guide = null;
        GuideText text = null;
        Map<UUID, DocumentHead> named = new HashMap<>();
        Map<UUID, GuideType> types = new HashMap<>();
        Map<Name, UUID> names = new HashMap<>();
        for (Object[] row : rows) {
            if (row[0] instanceof Guide itself) {
                guide = itself;
                text = (GuideText) row[4];
            }
            DocumentHead head = (DocumentHead) row[1];
            named.put(head.id, head);
            if (row[2] instanceof GuideType type) {
                types.put(head.id, type);
            }
            if (row[3] instanceof DocumentSlug name) {
                names.put(new Name(name.kind, name.language, name.slug), head.id);
            }
        }
        return guide == null || text == null
                ? Optional.empty()
                : Optional.of(new WithNamed(guide, text, named, types, names));
    }

    /**
     * A guide, its head and those of every document that it names, by id.
     *
     * @param text what of the guide's own row is only read here
     * @param types those of the guides among them
     * @param names every name that one of them has or had
     */
    record WithNamed(
            Guide guide,
            GuideText text,
            Map<UUID, DocumentHead> named,
            Map<UUID, GuideType> types,
            Map<Name, UUID> names) {

        /** The document that a text of the guide calls by a name: it was written when the name was known. */
        DocumentHead named(Kind kind, String slug) {
            UUID id = names.get(new Name(kind, guide.language, slug));
            UUID known = id == null ? names.get(new Name(kind, Envelope.DEFAULT_LANGUAGE, slug)) : id;
            return Objects.requireNonNull(named.get(known), "what a text names is among the guide's references");
        }
    }
}
