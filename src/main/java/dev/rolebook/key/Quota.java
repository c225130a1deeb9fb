package dev.rolebook.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Counts the requests of metered keys, in the database, so that all replicas count together. Each
 * request moves the moment at which the whole quota is free again by its share of a minute, and is
 * refused where that would be more than a minute away (the generic cell rate algorithm): after a quiet
 * minute the whole quota may be used at once, and from then on as fast as it comes back. A moment that is two
 * minutes away was written before the clock was set back, and keeps nobody waiting.
 */
@ApplicationScoped
class Quota {

    /** A database that stalls keeps no request longer. */
    private static final int SILENCE_MILLIS = 3000;

    /** One statement, whatever comes of it: the row is locked from its being read to its being written. */
    private static final String TAKE = """
            with asked as (
                select ? as key_id, interval '1 minute' / ? as share
            ), taken as (
                insert into access_quota as known (key_id, full_at)
                select key_id, clock_timestamp() + share from asked
                on conflict (key_id) do update
                    set full_at = greatest(
                            case when known.full_at <= clock_timestamp() + interval '2 minutes' then known.full_at end,
                            clock_timestamp()) + (select share from asked)
                    where known.full_at > clock_timestamp() + interval '2 minutes'
                        or greatest(known.full_at, clock_timestamp()) + (select share from asked)
                            <= clock_timestamp() + interval '1 minute'
                returning full_at
            )
            select full_at is not null as granted,
                   extract(epoch from coalesce(full_at, before) - clock_timestamp()) as seconds
            from (select (select full_at from taken) as full_at,
                         (select q.full_at from access_quota q, asked where q.key_id = asked.key_id) as before) as state
            """;

    private static final String GIVE_BACK =
            "update access_quota set full_at = full_at - interval '1 minute' / ? where key_id = ?";

    private final DataSource database;

    Quota(DataSource database) {
        this.database = database;
    }

    /** Takes one request from what a key has left, if it has any. */
    Allowance take(String key, int perMinute) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            // The pool takes this back: NetworkTimeout.
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            take.setString(1, key);
            take.setInt(2, perMinute);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return new Allowance(perMinute, row.getBoolean("granted"), row.getDouble("seconds"));
            }
        }
    }

    /** Gives a request back that was not to count. */
    void giveBack(String key, int perMinute) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement giveBack = connection.prepareStatement(GIVE_BACK)) {
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            giveBack.setInt(1, perMinute);
            giveBack.setString(2, key);
            giveBack.executeUpdate();
        }
    }
}
