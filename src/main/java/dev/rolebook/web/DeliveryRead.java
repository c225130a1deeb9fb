package dev.rolebook.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** That a request reads what is published, which everybody may. HEAD has become GET by the time anybody asks. */
public final class DeliveryRead {

    private DeliveryRead() {}

    public static boolean isOne(HttpServerRequest request) {
        String path = request.path();
        return request.method().equals(HttpMethod.GET) && (path.startsWith("/v1/") || path.startsWith("/embed/"));
    }
}
