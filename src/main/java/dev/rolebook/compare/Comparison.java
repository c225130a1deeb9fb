package dev.rolebook.compare;

import dev.rolebook.document.Indexing;
import dev.rolebook.document.Link;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.pay.PayView;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an authored comparison and a derived one have in common, beside their matrices: one component of
 * a frontend shows both.
 */
public interface Comparison {

    Origin origin();

    String language();

    List<RoleColumn> roles();

    List<Day> dayInTheLife();

    List<LadderView> ladders();

    @Nullable PayView pay();

    List<Link> links();

    List<CitedSource> sources();

    License license();

    Attribution attribution();

    Indexing indexing();

    Instant updatedAt();

    long version();
}
