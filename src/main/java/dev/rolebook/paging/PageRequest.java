package dev.rolebook.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list: a {@code @BeanParam} of every list. */
public class PageRequest {

    /** What may change from page to page. */
    private static final Set<String> OF_THE_PAGE = Set.of("limit", "cursor", "count", "fields");

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1) @Max(100) @Parameter(description = "How many items a page has at most.")
    public int limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Which page: `page.next` or `page.prev` of another page of this list. The first, if absent.")
    public @Nullable String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to count the whole list, in `page.total`.")
    public boolean count;

    @Context
    @Nullable UriInfo uri;

    /** The list that a cursor belongs to: the path, filters and order, without the page itself. */
    public String list() {
        UriInfo asked = Objects.requireNonNull(uri);
        MultivaluedMap<String, String> parameters = asked.getQueryParameters();
        TreeMap<String, Object> filters = new TreeMap<>(parameters);
        filters.keySet().removeAll(OF_THE_PAGE);
        return asked.getPath() + filters;
    }
}
