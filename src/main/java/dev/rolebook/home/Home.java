package dev.rolebook.home;

import dev.rolebook.document.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API has: the first thing that a program asks. */
@Schema(description = "What the API has.")
public record Home(
        @Schema(description = "Always Rolebook.", examples = "Rolebook")
        String name,

        @Schema(description = "What it is, in a sentence.") String description,

        @Schema(description = "Where to go from here.") List<HomeLink> links) {

    /** A place to go. */
    @Schema(description = "A place to go.")
    public record HomeLink(
            @Schema(description = "What it is to the API.", examples = "guides")
            String rel,

            @Schema(description = "How it is called.", examples = "Guides")
            String title,

            @Schema(description = "Its path from the root.", examples = "/v1/guides")
            String href) {}

    static Home here() {
        return new Home(
                "Rolebook",
                "Roles, duties, skills, ladders and pay with its sources, and guides that compare roles, as JSON.",
                Stream.of(
                                Stream.of(Kind.values()).map(Home::collection),
                                Stream.of(
                                        new HomeLink("duties", "Duties", "/v1/duties"),
                                        new HomeLink("compare", "Comparison of any roles", "/v1/compare"),
                                        new HomeLink("transitions", "From one role to another", "/v1/transitions"),
                                        new HomeLink("crosswalk", "From occupation codes to roles", "/v1/crosswalk"),
                                        new HomeLink("pay-observations", "Pay observations", "/v1/pay-observations"),
                                        new HomeLink("jobs", "Jobs", "/v1/jobs"),
                                        new HomeLink("search", "Search", "/v1/search"),
                                        new HomeLink("vocabulary", "Vocabulary", "/v1/vocabulary"),
                                        new HomeLink("problems", "Problems", "/problems"),
                                        new HomeLink("service-doc", "Swagger UI", "/q/swagger-ui"),
                                        new HomeLink("service-desc", "OpenAPI document", "/q/openapi"),
                                        new HomeLink("status", "Health", "/q/health")))
                        .flatMap(links -> links)
                        .toList());
    }

    private static HomeLink collection(Kind kind) {
        String rel = kind.plural();
        String title =
                rel.substring(0, 1).toUpperCase(Locale.ROOT) + rel.substring(1).replace('-', ' ');
        return new HomeLink(rel, title, kind.collection());
    }
}
