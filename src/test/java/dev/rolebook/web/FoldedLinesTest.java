package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldedLinesTest {

    /** However the bytes of a connection arrive: folds are marked, and nothing else changes. */
    @Property
    void marksFoldsAndNothingElse(@ForAll("requests") List<Request> requests, @ForAll Set<Integer> cuts) {
        String text = requests.stream().map(Request::wire).collect(Collectors.joining());
        EmbeddedChannel plain = new EmbeddedChannel(new HttpRequestDecoder());
        EmbeddedChannel watched = new EmbeddedChannel(new FoldedLines(20), new HttpRequestDecoder());
        List<Boolean> marks = new ArrayList<>();
        assertThat(read(plain, List.of(text), new ArrayList<>())).isEqualTo(read(watched, pieces(text, cuts), marks));
        assertThat(marks).isEqualTo(requests.stream().map(Request::hasFold).toList());
    }

    @Example
    void leavesHttp2Alone() {
        passes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\n a\n b");
    }

    @Example
    void leavesTlsAlone() {
        passes("\u0016\u0003\u0001\n\n a\n b");
    }

    /** As no decoder of HTTP/1 ever comes. */
    private static void passes(String bytes) {
        EmbeddedChannel channel = new EmbeddedChannel(new FoldedLines(20));
        StringBuilder passed = new StringBuilder();
        for (int at = 0; at < bytes.length(); at += 7) {
            channel.writeInbound(bytes(bytes.substring(at, Math.min(bytes.length(), at + 7))));
        }
        for (ByteBuf piece = channel.readInbound(); piece != null; piece = channel.readInbound()) {
            passed.append(piece.toString(StandardCharsets.ISO_8859_1));
            piece.release();
        }
        assertThat(passed).hasToString(bytes);
    }

    @Example
    void leavesWhatFollowsAnUpgradeAlone() {
        HttpRequestDecoder decoder = new HttpRequestDecoder();
        EmbeddedChannel channel = new EmbeddedChannel(new FoldedLines(20), decoder);
        channel.writeInbound(bytes("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"));
        channel.pipeline().remove(decoder);
        channel.releaseInbound();
        channel.writeInbound(bytes("GET\n a"));
        assertThat(channel.<ByteBuf>readInbound().toString(StandardCharsets.ISO_8859_1))
                .isEqualTo("GET\n a");
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        Arbitrary<List<String>> fields = Arbitraries.of(
                        "A: b\r\n", "A:\r\n", "A: b\r\n c\r\n", "A: b\r\n \r\n", "A: b\r\n\tc: d\r\n e\r\n")
                .list()
                .ofMaxSize(3);
        Arbitrary<String> body = Arbitraries.strings().withChars("\r\n \tG0").ofMaxLength(40);
        return Combinators.combine(fields, body, Arbitraries.of(true, false))
                .as(Request::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /**
     * A request of any shape.
     *
     * @param chunked whether the body has no length
     */
    record Request(List<String> fields, String body, boolean chunked) {

        boolean hasFold() {
            return fields.stream().anyMatch(field -> field.contains("\n ") || field.contains("\n\t"));
        }

        String wire() {
            String head = "POST / HTTP/1.1\r\n" + String.join("", fields);
            if (!chunked) {
                return head + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
            }
            return head + "Transfer-Encoding: chunked\r\n\r\n"
                    + body.chars()
                            .mapToObj(octet -> "1\r\n" + (char) octet + "\r\n")
                            .collect(Collectors.joining())
                    + "0\r\n\r\n";
        }
    }

    private static List<String> pieces(String text, Set<Integer> cuts) {
        Set<Integer> places = new TreeSet<>(Set.of(0, text.length()));
        cuts.forEach(cut -> places.add(Math.floorMod(cut, text.length())));
        List<Integer> ends = List.copyOf(places);
        return IntStream.range(1, ends.size())
                .mapToObj(i -> text.substring(ends.get(i - 1), ends.get(i)))
                .toList();
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    /** What is decoded, bodies joined, and which requests were marked. */
    private static String read(EmbeddedChannel channel, List<String> pieces, List<Boolean> marks) {
        pieces.forEach(piece -> channel.writeInbound(bytes(piece)));
        StringBuilder read = new StringBuilder();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof HttpRequest request) {
                marks.add(request.decoderResult() instanceof FoldedLines.Folded);
                read.append(request.decoderResult().isSuccess())
                        .append(request.uri())
                        .append(request.headers().entries());
            }
            if (message instanceof HttpContent content) {
                read.append(content.content().toString(StandardCharsets.ISO_8859_1));
            }
            if (message instanceof LastHttpContent) {
                read.append("; ");
            }
            ReferenceCountUtil.release(message);
        }
        return read.toString();
    }
}
