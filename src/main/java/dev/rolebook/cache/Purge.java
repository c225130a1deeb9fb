package dev.rolebook.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings what is kept up to a publication: forgets what is old, then says so, then makes anew what is hot. */
@ApplicationScoped
public class Purge {

    /** Nothing was looked at yet. */
    private static final long UNKNOWN = -1;

    /** What so many publications have touched takes longer to find than everything to forget. */
    private static final long FARTHEST = 500;

    private static final Logger LOG = Logger.getLogger(Purge.class);

    private final ResponseCache cache;
    private final Applied applied;
    private final Recomposition recomposition;
    private long last = UNKNOWN;

    Purge(ResponseCache cache, Applied applied, Recomposition recomposition) {
        this.cache = cache;
        this.applied = applied;
        this.recomposition = recomposition;
    }

    /** Tells what publications have touched. */
    @FunctionalInterface
    public interface Touching {

        /**
         * The tags of everything that was touched.
         *
         * @param applied by the publications after this one
         */
        Collection<String> after(long applied) throws SQLException;
    }

    /** The last publication that is applied; below all of them before anything was looked at. */
    public synchronized long applied() {
        return last;
    }

    /** Applies all publications up to one, of which somebody has told: an older one is applied already. */
    public synchronized void bringTo(long publication, Touching touching) throws SQLException {
        if (last == UNKNOWN || publication - last > FARTHEST) {
            // At the start, and after a long silence.
            everything(publication);
        } else if (publication > last) {
            touched(publication, touching);
        }
    }

    /**
     * The same for the last one that the database has, which may be another database than before.
     *
     * @param appliedBefore what was applied before it was asked
     */
    public synchronized void bringToLast(long publication, long appliedBefore, Touching touching) throws SQLException {
        if (publication < appliedBefore) {
            // Restored to an older state: what was applied has never happened there.
            everything(publication);
        } else {
            bringTo(publication, touching);
        }
    }

    private void touched(long publication, Touching touching) throws SQLException {
        try {
            done(publication, cache.purge(publication, touching.after(last)));
        } catch (RuntimeException e) {
            // A newer release may have published what this one does not know.
            LOG.warnf(e, "What publication %d touched is not understood: everything is forgotten", publication);
            everything(publication);
        }
    }

    /** Forgets everything, unless a publication is applied already. */
    public synchronized void everythingBefore(long publication) {
        if (publication > last) {
            everything(publication);
        }
    }

    private void everything(long publication) {
        done(publication, cache.clear(publication));
    }

    private void done(long publication, List<CachedAnswer> old) {
        last = publication;
        applied.advance(publication);
        recomposition.of(old);
    }
}
