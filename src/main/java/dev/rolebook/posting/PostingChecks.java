package dev.rolebook.posting;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Pointers;
import dev.rolebook.document.Rule;
import dev.rolebook.job.JobPay;
import dev.rolebook.web.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with postings. */
@ApplicationScoped
class PostingChecks {

    private final Validator validator;
    private final Clock clock;

    PostingChecks(Validator validator, Clock clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What is wrong with the postings of one source.
     *
     * @param families the role families that they may name
     */
    List<Finding> findings(List<Posting> postings, NamedFamilies families) {
        List<Finding> findings = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (Posting posting : postings) {
            List<Finding> own = new ArrayList<>(violations(posting));
            if (own.isEmpty()) {
                own.addAll(contradictions(posting));
                if (posting.datePosted().isAfter(tomorrow())) {
                    own.add(finding(Rule.INVALID_VALUE, posting, "/datePosted", "must not lie ahead"));
                }
            }
            if (!references.add(posting.reference())) {
                own.add(finding(Rule.DUPLICATE_ENTRY, posting, "/reference", "is given twice"));
            }
            if (posting.roleFamily() != null && families.id(posting.roleFamily()) == null) {
                own.add(finding(
                        Rule.UNRESOLVED_REFERENCE, posting, "/roleFamily", unknown(posting.roleFamily(), families)));
            }
            own.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::message));
            findings.addAll(own);
        }
        return findings;
    }

    private List<Finding> violations(Posting posting) {
        return validator.validate(posting).stream()
                .map(violation -> finding(
                        Rule.of(violation),
                        posting,
                        Pointers.of(Pointers.tokens(violation.getPropertyPath())),
                        violation.getMessage()))
                .toList();
    }

    /** The latest day that has begun anywhere. A later one would be the newest job for as long as its source likes. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    /** What is wrong between fields that are each right. */
    private static List<Finding> contradictions(Posting posting) {
        List<Finding> findings = new ArrayList<>();
        if (!posting.remote() && posting.locations().isEmpty()) {
            findings.add(finding(
                    Rule.CONTRADICTORY_FIELDS, posting, "/locations", "must name a place, unless the job is remote"));
        }
        if (posting.remote() == posting.applicantLocations().isEmpty()) {
            findings.add(finding(
                    Rule.CONTRADICTORY_FIELDS,
                    posting,
                    "/applicantLocations",
                    posting.remote()
                            ? "must say where people may live, for the job is remote"
                            : "is only for jobs that are remote"));
        }
        JobPay pay = posting.pay();
        if (pay != null && pay.min() == null && pay.max() == null) {
            findings.add(finding(Rule.REQUIRED, posting, "/pay", "must have min, max or both"));
        } else if (pay != null
                && pay.min() != null
                && pay.max() != null
                && pay.min().compareTo(pay.max()) > 0) {
            findings.add(finding(Rule.CONTRADICTORY_FIELDS, posting, "/pay/min", "must not be more than max"));
        }
        if (posting.validThrough() != null
                && posting.validThrough()
                        .isBefore(posting.datePosted()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())) {
            findings.add(finding(Rule.CONTRADICTORY_FIELDS, posting, "/validThrough", "must not be before datePosted"));
        }
        return findings;
    }

    private static String unknown(String family, NamedFamilies families) {
        return "names the role family " + family + ", which does not exist"
                + Nearest.to(family, families.slugs())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("");
    }

    private static Finding finding(Rule rule, Posting posting, String pointer, String message) {
        @Nullable String reference = posting.reference();
        return new Finding(rule, reference == null ? "a posting" : reference, pointer, null, message);
    }
}
