package dev.rolebook.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/**
 * Finds header lines that begin with white space and so continue the line before them (obs-fold). The
 * server's decoder joins them before anybody could tell; here a request that has one is marked,
 * and {@link RequestRules} refuses it.
 *
 * <p>It stands before the decoder and knows nothing of messages: it cuts what arrives so that no
 * piece holds both a head and what follows, and hears from behind the decoder which of the two is
 * next. The bytes themselves pass as they are; so does, unread, what is not HTTP/1 in plain text. Since
 * it knows when a head has begun and is not there, it also closes the connection of who sends one too slowly.
 */
final class FoldedLines extends ChannelInboundHandlerAdapter {

    private static final byte LINE_FEED = '\n';
    private static final byte TLS_HANDSHAKE = 0x16;

    /** What the next byte belongs to. */
    private enum Part {
        HEAD,
        BODY,
        UNKNOWN
    }

    private @Nullable ChannelHandlerContext decoder;
    private Part part = Part.HEAD;

    /** In a head: the lines that have ended, and the bytes of the one that has not. */
    private int lines;

    private int lineBytes;

    /** Whether one of them was folded. */
    private boolean folded;

    /** By when a head that has begun must be there. */
    private final Deadline whole;

    /** In a body of known length: the bytes that have not arrived. Else 0. */
    private long bodyBytes;

    FoldedLines(int headSeconds) {
        this.whole = new Deadline(headSeconds);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes) || !bytes.isReadable()) {
            context.fireChannelRead(message);
            return;
        }
        int length = piece(context, bytes);
        while (length < bytes.readableBytes()) {
            context.fireChannelRead(bytes.readRetainedSlice(length));
            length = piece(context, bytes);
        }
        // Mostly the first piece already: what arrives is one head.
        context.fireChannelRead(bytes);
        if (part == Part.HEAD && (lines > 0 || lineBytes > 0)) {
            whole.start(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        whole.stop();
        context.fireChannelInactive();
    }

    /** How many of the bytes belong to the same part of a message. */
    private int piece(ChannelHandlerContext context, ByteBuf bytes) {
        if (part == Part.HEAD && !isHttp1(context, bytes)) {
            part = Part.UNKNOWN;
        }
        return switch (part) {
            case HEAD -> head(bytes);
            case BODY -> body(bytes);
            case UNKNOWN -> bytes.readableBytes();
        };
    }

    /** What is spoken is known, and the decoder is there, when a first line has gone through. */
    private boolean isHttp1(ChannelHandlerContext context, ByteBuf bytes) {
        if (decoder != null) {
            // Gone once the connection has been upgraded.
            return !decoder.isRemoved();
        }
        if (lines > 0) {
            decoder = context.pipeline().context(HttpRequestDecoder.class);
            if (decoder == null) {
                return false;
            }
            context.pipeline().addAfter(decoder.name(), null, new Decoded());
            return true;
        }
        return lineBytes > 0 || bytes.getByte(bytes.readerIndex()) != TLS_HANDSHAKE;
    }

    /** To the end of the head, or of what has arrived of it; at first only to the end of a line. */
    private int head(ByteBuf bytes) {
        int length = 0;
        while (length < bytes.readableBytes()) {
            int at = bytes.readerIndex() + length;
            folded |= lines > 0 && lineBytes == 0 && (bytes.getByte(at) == ' ' || bytes.getByte(at) == '\t');
            int feed = bytes.indexOf(at, bytes.writerIndex(), LINE_FEED);
            if (feed < 0) {
                lineBytes += bytes.writerIndex() - at;
                return bytes.readableBytes();
            }
            // Nothing but perhaps a carriage return. Before a first line it means nothing.
            boolean empty = lineBytes + feed - at <= 1;
            length += feed + 1 - at;
            lineBytes = 0;
            lines += lines == 0 && empty ? 0 : 1;
            if (empty || decoder == null) {
                return length;
            }
        }
        return length;
    }

    /** To the body's end where its length is known; one in chunks ends with some line. */
    private int body(ByteBuf bytes) {
        if (bodyBytes == 0) {
            int feed = bytes.bytesBefore(LINE_FEED);
            return feed < 0 ? bytes.readableBytes() : feed + 1;
        }
        int length = (int) Math.min(bodyBytes, bytes.readableBytes());
        bodyBytes -= length;
        return length;
    }

    /** Stands behind the decoder, which alone knows where a message ends. */
    private final class Decoded extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                begin(request);
            }
            if (message instanceof LastHttpContent && part == Part.BODY) {
                part = Part.HEAD;
                lines = 0;
            }
            context.fireChannelRead(message);
        }

        private void begin(HttpRequest request) {
            whole.stop();
            if (request.decoderResult().isFailure()) {
                part = Part.UNKNOWN;
                return;
            }
            part = Part.BODY;
            bodyBytes = HttpUtil.isTransferEncodingChunked(request) ? 0 : HttpUtil.getContentLength(request, 0L);
            if (folded) {
                request.setDecoderResult(new Folded());
                folded = false;
            }
        }
    }

    /** How a request was decoded that has a folded line: as well as any other, if only that counts. */
    static final class Folded extends DecoderResult {

        Folded() {
            super(SIGNAL_SUCCESS);
        }
    }
}
