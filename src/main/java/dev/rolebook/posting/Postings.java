package dev.rolebook.posting;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.job.Classification;
import dev.rolebook.job.Job;
import dev.rolebook.title.KnownTitles;
import dev.rolebook.title.LibraryTitles;
import dev.rolebook.title.TitleMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for jobs. Each source has its own, and writes them as often as it likes: what did
 * not change stays untouched. Nothing of it enters the publication log.
 */
@ApplicationScoped
public class Postings {

    private final EntityManager entityManager;
    private final PostingChecks checks;
    private final LibraryTitles titles;
    private final Clock clock;
    private final Event<JobsWritten> jobsWritten;

    public Postings(
            EntityManager entityManager,
            PostingChecks checks,
            LibraryTitles titles,
            Clock clock,
            Event<JobsWritten> jobsWritten) {
        this.entityManager = entityManager;
        this.checks = checks;
        this.titles = titles;
        this.clock = clock;
        this.jobsWritten = jobsWritten;
    }

    /**
     * Writes postings of a source, over those that it has under the same references.
     *
     * @throws InvalidPostings with everything that is wrong with them; none is written
     */
    @Transactional
    public void write(String source, List<Posting> postings) {
        inTurn(source);
        NamedFamilies families = NamedFamilies.read();
        List<Finding> findings = checks.findings(postings, families);
        if (!findings.isEmpty()) {
            throw new InvalidPostings(findings);
        }
        KnownTitles known = titles.read();
        Map<UUID, Job> existing =
                Job.withIds(postings.stream()
                                .map(posting -> Job.id(source, posting.reference()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(job -> job.id, job -> job));
        for (Posting posting : postings) {
            UUID id = Job.id(source, posting.reference());
            Job job = existing.getOrDefault(id, new Job());
            job.writtenAt = now();
            write(posting, job);
            classify(job, posting.roleFamily() == null ? null : families.id(posting.roleFamily()), known);
            if (job.id == null) {
                job.id = id;
                job.source = source;
                job.reference = posting.reference();
                job.persist();
            }
        }
    }

    /** Writes one posting. */
    @Transactional
    public PostingResult writeOne(String source, Posting posting) {
        write(source, List.of(posting));
        UUID id = Job.id(source, posting.reference());
        return new PostingResult(
                1, posting.reference(), PostingResult.Outcome.WRITTEN, id, "/v1/jobs/" + id, List.of());
    }

    /**
     * Writes those postings in which nothing is wrong.
     *
     * @return what is wrong with each, in their order
     */
    @Transactional
    public List<List<Finding>> writeEach(String source, List<Posting> postings) {
        NamedFamilies families = NamedFamilies.read();
        List<List<Finding>> findings = new ArrayList<>();
        List<Posting> right = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (Posting posting : postings) {
            List<Finding> own = new ArrayList<>(checks.findings(List.of(posting), families));
            if (own.isEmpty() && !references.add(posting.reference())) {
                own.add(new Finding(Rule.DUPLICATE_ENTRY, posting.reference(), "/reference", null, "is given twice"));
            }
            findings.add(own);
            if (own.isEmpty()) {
                right.add(posting);
            }
        }
        write(source, right);
        return findings;
    }

    /** Ends jobs of a source now. Who asks for one is told that it is gone. */
    @Transactional
    public void withdraw(String source, Collection<String> references) {
        if (!references.isEmpty()) {
            inTurn(source);
            Job.update(
                    "validThrough = :now, updatedAt = :now where source = :source and reference in :references"
                            + " and (validThrough is null or validThrough > :now)",
                    Map.of("now", now(), "source", source, "references", references));
        }
    }

    /** Makes postings all that a source has: writes these, and ends every other. */
    @Transactional
    public void replaceAll(String source, List<Posting> postings) {
        write(source, postings);
        Set<String> kept = postings.stream().map(Posting::reference).collect(Collectors.toSet());
        withdraw(
                source,
                entityManager
                        .createQuery("select j.reference from Job j where j.source = :source", String.class)
                        .setParameter("source", source)
                        .getResultStream()
                        .filter(reference -> !kept.contains(reference))
                        .toList());
    }

    /** One writer of a source at a time; other sources, and publishing, do not wait. */
    private void inTurn(String source) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:source, 0))")
                .setParameter("source", "jobs of " + source)
                .getSingleResult();
        jobsWritten.fire(new JobsWritten(source));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void write(Posting posting, Job job) {
        job.language = posting.language() == null ? Envelope.DEFAULT_LANGUAGE : posting.language();
        job.title = posting.title();
        job.description = posting.description();
        job.employmentTypes = posting.employmentTypes();
        job.employer(posting.organisation());
        job.places(posting.locations(), posting.applicantLocations());
        job.remote = posting.remote();
        job.pay(posting.pay());
        job.datePosted = posting.datePosted();
        job.validThrough =
                posting.validThrough() == null ? null : posting.validThrough().truncatedTo(ChronoUnit.MILLIS);
        job.applyUrl = posting.applyUrl();
        job.directApply = posting.directApply();
    }

    /** The family is the given one, or that of the title; the role is the title's. */
    private static void classify(Job job, @Nullable UUID given, KnownTitles known) {
        Optional<TitleMatch> found = given == null ? known.match(job.title) : known.match(job.title, given);
        job.roleFamilyId = given == null ? found.map(TitleMatch::family).orElse(null) : given;
        job.classification = given != null ? Classification.GIVEN : found.isEmpty() ? null : Classification.TITLE;
        job.roleId = found.map(TitleMatch::role).orElse(null);
        job.confidence = found.map(TitleMatch::confidence).orElse(null);
    }
}
