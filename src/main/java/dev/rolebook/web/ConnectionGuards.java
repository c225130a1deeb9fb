package dev.rolebook.web;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands at the head of every connection that is accepted; Netty finds it by its service file. */
public final class ConnectionGuards extends ChannelInitializerExtension {

    private static final int SECONDS = 20;

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection
                .pipeline()
                .addFirst(new FoldedLines(seconds("head-seconds")))
                .addFirst(new SlowReaders(seconds("answer-seconds")));
    }

    /** Netty makes this object by itself, so no configuration is given to it. */
    private static int seconds(String limit) {
        return ConfigProvider.getConfig()
                .getOptionalValue("rolebook.limits." + limit, Integer.class)
                .orElse(SECONDS);
    }
}
