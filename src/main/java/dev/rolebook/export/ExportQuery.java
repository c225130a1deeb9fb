package dev.rolebook.export;

import dev.rolebook.document.Kind;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What is exported. */
public class ExportQuery {

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only documents of any of these kinds; all, if left out.")
    public List<Kind> kind = List.of();

    Set<Kind> kinds() {
        return kind.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kind);
    }
}
