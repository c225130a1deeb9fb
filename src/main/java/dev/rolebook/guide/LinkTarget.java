package dev.rolebook.guide;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Slug;
import dev.rolebook.document.WebUrl;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a link of a guide leads, as its author writes it: to one of these.
 *
 * @param jobs live jobs, of a role family or of all
 * @param resources the resources hub
 * @param guide the slug of a guide
 * @param role the slug of a role
 * @param ladder the slug of a ladder
 * @param report the slug of a salary report
 * @param url a page elsewhere
 */
public record LinkTarget(
        @Schema(description = "Live jobs, of one role family or of all.") @Valid @Nullable Jobs jobs,

        @Schema(description = "The resources hub: {}.") @Nullable Hub resources,

        @Schema(description = "The slug of a guide.") @Slug @Nullable String guide,

        @Schema(description = "The slug of a role.") @Slug @Nullable String role,

        @Schema(description = "The slug of a ladder.") @Slug @Nullable String ladder,

        @Schema(description = "The slug of a salary report.") @Slug @Nullable String report,

        @Schema(description = "A page elsewhere.") @WebUrl @Nullable String url) {

    /** Live jobs. */
    public record Jobs(
            @Schema(description = "The slug of the role family; jobs of all, if it is left out.") @Slug @Nullable String roleFamily) {}

    /** The hub, which has nothing to choose. */
    public record Hub() {}

    /** How many places it names; one is right. */
    long places() {
        return Stream.of(jobs, resources, guide, role, ladder, report, url)
                .filter(place -> place != null)
                .count();
    }

    /** The document that it names, if it names one. */
    Optional<Named> document() {
        if (jobs != null && jobs.roleFamily() != null) {
            return Optional.of(new Named(Kind.ROLE_FAMILY, jobs.roleFamily()));
        }
        return Stream.of(
                        named(Kind.GUIDE, guide),
                        named(Kind.ROLE, role),
                        named(Kind.LADDER, ladder),
                        named(Kind.SALARY_REPORT, report))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Named> named(Kind kind, @Nullable String slug) {
        return Optional.ofNullable(slug).map(known -> new Named(kind, known));
    }

    /** A document, by name. */
    record Named(Kind kind, String slug) {}
}
