package dev.rolebook.representation;

import dev.rolebook.web.KnownCaller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an answer has cost, for developers: time and statements. Told to nobody else. */
@Singleton
public class ServerTiming {

    private static final String BEGIN = ServerTiming.class.getName();

    private final boolean everybody;

    ServerTiming(@ConfigProperty(name = "rolebook.server-timing", defaultValue = "false") boolean everybody) {
        this.everybody = everybody;
    }

    /** From here on time counts. */
    static void begin(RoutingContext request) {
        request.put(BEGIN, System.nanoTime());
    }

    /**
     * The field Server-Timing; empty for whom it is not meant.
     *
     * @param statements how many ran
     */
    public Optional<String> field(RoutingContext request, int statements) {
        Long begin = request.get(BEGIN);
        return (everybody || KnownCaller.of(request)) && begin != null
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "compose;dur=%.1f, sql;desc=\"%d statements\"",
                        (System.nanoTime() - begin) / 1e6,
                        statements))
                : Optional.empty();
    }
}
