package dev.rolebook.publishing;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Origin;
import dev.rolebook.document.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The last word is the database's: a rule that no check has seen broken. It names the rule, and in the
 * values of the row often the document that the row is of.
 */
final class BrokenRule {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private BrokenRule() {}

    static Finding of(ConstraintViolationException refusal, List<Change> changes) {
        Optional<ServerErrorMessage> said = said(refusal);
        String rule = refusal.getConstraintName() == null
                ? "a rule of the database"
                : "the rule '" + refusal.getConstraintName().replace('_', ' ') + "'";
        String table = said.map(ServerErrorMessage::getTable)
                .map(name -> " for " + name.replace('_', ' '))
                .orElse("");
        return said.map(ServerErrorMessage::getDetail)
                .flatMap(row -> origin(row, changes))
                .orElseGet(() -> Origin.named("the proposal as a whole"))
                .finding(Rule.BROKEN_CONSTRAINT, "", "breaks " + rule + table);
    }

    /** What the server says stands behind the driver's exception, or behind that of a batch. */
    private static Optional<ServerErrorMessage> said(ConstraintViolationException refusal) {
        Stream<Throwable> chain = Stream.iterate((Throwable) refusal, cause -> cause != null, BrokenRule::behind);
        return chain.filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .filter(message -> message != null)
                .findFirst();
    }

    private static @Nullable Throwable behind(Throwable cause) {
        return cause.getCause() == null && cause instanceof java.sql.SQLException batch
                ? batch.getNextException()
                : cause.getCause();
    }

    /** The first document whose id is among the values of the row. */
    private static Optional<Origin> origin(String row, List<Change> changes) {
        return UUID.matcher(row)
                .results()
                .flatMap(found ->
                        changes.stream().filter(change -> change.id().toString().equals(found.group())))
                .<Origin>map(change -> change.draft() == null
                        ? Origin.named(change.name().kind().word() + " "
                                + change.name().slug())
                        : change.draft().document().origin())
                .findFirst();
    }
}
