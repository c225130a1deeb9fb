package dev.rolebook.cache;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes anew what a publication has made old, the hottest first, before many ask for it at once. It asks
 * in the same way as everybody, one after another: whoever asks meanwhile waits for the same answer.
 */
@ApplicationScoped
class Recomposition {

    /** What was asked for once may never be asked for again. */
    private static final int HOT = 2;

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(Recomposition.class);

    private final ResponseCache cache;
    private final int most;
    private final HttpClient client;
    private final Queue<CachedAnswer> old = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Door door;

    /** Where this server is reached. */
    private record Door(SocketAddress address, boolean secure) {}

    Recomposition(ResponseCache cache, CacheConfig config, Vertx vertx) {
        this.cache = cache;
        this.most = config.recomposed();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(1)
                .setConnectTimeout(TIMEOUT_MILLIS)
                // It speaks to itself.
                .setTrustAll(true)
                .setVerifyHost(false));
    }

    /** A request has come in here: so can ours. */
    void cameBy(HttpServerRequest request) {
        SocketAddress address = request.localAddress();
        if (door == null && address != null && address.isInetSocket()) {
            door = new Door(address, request.isSSL());
        }
    }

    /** Some answers are forgotten because they are old. */
    void of(List<CachedAnswer> forgotten) {
        forgotten.stream()
                .filter(answer -> answer.heat() >= HOT)
                .sorted(Comparator.comparingInt(CachedAnswer::heat).reversed())
                .limit(Math.max(0, most - old.size()))
                .forEach(old::add);
        begin();
    }

    private void begin() {
        // Again, for those that come in the moment in which it is not busy any more.
        while (!old.isEmpty() && busy.compareAndSet(false, true)) {
            if (asksForNext()) {
                return;
            }
            busy.set(false);
        }
    }

    private boolean asksForNext() {
        Door way = door;
        if (way == null) {
            // Nobody has come by yet, and nobody waits.
            old.clear();
            return false;
        }
        CachedAnswer answer = old.poll();
        if (answer == null) {
            return false;
        }
        ask(answer, way);
        return true;
    }

    private void ask(CachedAnswer answer, Door way) {
        client.request(options(answer, way))
                .compose(request -> request.send())
                .compose(response -> response.end())
                .onFailure(failure -> LOG.debugf(failure, "%s was not composed anew", answer.uri()))
                .onComplete(done -> {
                    CachedAnswer anew = cache.find(answer.key(), System.nanoTime());
                    if (anew != null) {
                        anew.inherit(answer.heat() / 2);
                    }
                    goOn();
                });
    }

    private void goOn() {
        if (!asksForNext()) {
            busy.set(false);
            begin();
        }
    }

    private static RequestOptions options(CachedAnswer answer, Door way) {
        String type = answer.key().type();
        int parameters = type.indexOf(';');
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(way.address())
                .setHost("localhost")
                .setPort(way.address().port())
                .setSsl(way.secure())
                .setURI(answer.uri())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Accept", parameters < 0 ? type : type.substring(0, parameters));
    }
}
