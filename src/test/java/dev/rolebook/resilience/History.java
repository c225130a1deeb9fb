package dev.rolebook.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one document, and what clients say who wrote and read it at the same time. Every text is
 * written once, so that each write is known again in the log.
 *
 * @param log in its order
 */
record History(List<Entry> log, List<Write> writes, List<Read> reads) {

    /** Of a write whose answer was never heard: it may take effect at any time. */
    static final long NEVER = Long.MAX_VALUE;

    /** A publication of the document; a text of null is none: there was no document, or is none any more. */
    record Entry(
            long number, @Nullable String before, @Nullable String after) {}

    enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }

    /**
     * A write.
     *
     * @param basis the text that it was to replace
     * @param text what it wrote; null if it removed the document
     * @param number of the publication, if it was done
     */
    record Write(
            long from,
            long to,
            Outcome outcome,
            @Nullable String basis,
            @Nullable String text,
            @Nullable Long number) {

        boolean made(Entry entry) {
            return number != null
                    ? number == entry.number()
                    : outcome == Outcome.UNKNOWN
                            && Objects.equals(basis, entry.before())
                            && Objects.equals(text, entry.after());
        }
    }

    /** A read. */
    record Read(int client, long from, long to, @Nullable String text) {}

    /** What cannot be if all of it happened in one order that everybody could see; empty if it can. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        Map<Write, Integer> places = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Entry entry = log.get(i);
            if (!Objects.equals(entry.before(), textAt(i))) {
                found.add(entry + " does not begin where the one before has ended");
            }
            int place = i + 1;
            makerOf(entry)
                    .ifPresentOrElse(write -> places.put(write, place), () -> found.add(entry + " was made by nobody"));
        }
        writes.forEach(write -> of(write, places.get(write)).ifPresent(found::add));
        places.forEach((one, place) -> places.forEach((other, otherPlace) -> {
            if (one.to() < other.from() && place > otherPlace) {
                found.add(one + " had ended before " + other + " began, and comes after it");
            }
        }));
        found.addAll(readings(places));
        return found;
    }

    /** Who was told to have made it; else whoever may have, and began first. */
    private Optional<Write> makerOf(Entry entry) {
        return writes.stream()
                .filter(write -> write.made(entry))
                .min(Comparator.comparing((Write write) -> write.number() == null)
                        .thenComparing(Write::from));
    }

    /** The text after so many entries. */
    private @Nullable String textAt(int place) {
        return place == 0 ? null : log.get(place - 1).after();
    }

    private Optional<String> of(Write write, @Nullable Integer place) {
        if (write.outcome() == Outcome.DONE) {
            Entry entry = place == null ? null : log.get(place - 1);
            boolean kept = entry != null
                    && Objects.equals(entry.before(), write.basis())
                    && Objects.equals(entry.after(), write.text());
            return kept ? Optional.empty() : Optional.of(write + " was answered as done, and the log has " + entry);
        }
        boolean refusedAndDone = write.outcome() == Outcome.REFUSED
                && write.text() != null
                && log.stream().anyMatch(entry -> write.text().equals(entry.after()));
        return refusedAndDone ? Optional.of(write + " was refused, and done") : Optional.empty();
    }

    /** Each read saw a state that is no older than what was answered before it, and than what its client had seen. */
    private List<String> readings(Map<Write, Integer> places) {
        List<String> found = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (Read read : reads.stream().sorted(Comparator.comparing(Read::from)).toList()) {
            int oldest = Math.max(
                    seen.getOrDefault(read.client(), 0),
                    places.entrySet().stream()
                            .filter(write -> write.getKey().to() < read.from())
                            .mapToInt(Map.Entry::getValue)
                            .max()
                            .orElse(0));
            int newest = places.entrySet().stream()
                    .filter(write -> write.getKey().from() < read.to())
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            Optional<Integer> place = IntStream.rangeClosed(oldest, newest)
                    .boxed()
                    .filter(i -> Objects.equals(textAt(i), read.text()))
                    .findFirst();
            place.ifPresentOrElse(
                    i -> seen.put(read.client(), i),
                    () -> found.add(read + " is none of the states " + oldest + " to " + newest + " of " + log));
        }
        return found;
    }
}
