package dev.rolebook.representation;

import io.vertx.ext.web.RoutingContext;

/** Learns of every representation that a read was answered with, before it is sent. */
public interface RepresentationListener {

    void made(RoutingContext exchange, Representation representation);
}
