package dev.rolebook.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Closes connections on which answers wait and wait to be taken: who takes a byte now and then is
 * never idle. Costs nothing while answers are taken as they come.
 */
final class SlowReaders extends ChannelInboundHandlerAdapter {

    private final Deadline taken;

    SlowReaders(int seconds) {
        this.taken = new Deadline(seconds);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            taken.stop();
        } else {
            taken.start(context);
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        taken.stop();
        context.fireChannelInactive();
    }
}
