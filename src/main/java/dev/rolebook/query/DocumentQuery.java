package dev.rolebook.query;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.publishing.Published;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The same, in one of the orders that documents of most kinds have. */
public abstract class DocumentQuery extends DocumentFilter {

    @QueryParam("sort")
    @DefaultValue("slug")
    @Parameter(
            description = "The order. A minus sign turns it round. Titles are compared without case and accents; equal"
                    + " ones by id.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "slug",
                                "-slug",
                                "title",
                                "-title",
                                "updatedAt",
                                "-updatedAt",
                                "publishedAt",
                                "-publishedAt"
                            }))
    public String sort = "slug";

    protected DocumentQuery(Kind kind) {
        super(kind);
    }

    /** The part of a list that the parameters of every kind leave of it, in their order. */
    protected <E extends Published> Listing<E> narrow(Listing<E> all, String alias, Chosen chosen) {
        return filtered(all, alias, chosen).sortedBy(DocumentOrders.of(alias), sort);
    }
}
