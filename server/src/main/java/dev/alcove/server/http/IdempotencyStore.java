package dev.alcove.server.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers to calls that carried an {@code Idempotency-Key}, so that a call that is
 * repeated, even while the first still runs, does nothing twice. Of a request it keeps a digest, of
 * an answer its bytes; both for ten minutes, up to so many bytes of all callers and of each: a key
 * is for a retry, not for history. What was refused changed nothing and is not kept. An answer is
 * given again only to those whom credentials tell apart from others (decision 0017).
 */
final class IdempotencyStore {
    static final Duration LIFE = Duration.ofMinutes(10);

    /** What an entry costs beside its answer: digests, links between them. */
    static final int ENTRY_BYTES = 512;

    private static final int SHARES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Which call it was.
     *
     * @param call method and address
     * @param key the caller's
     */
    record Key(Admission.Sender who, String call, String key) {
        private String digest() {
            return Digests.of(who.name() + "\n" + who.known() + "\n" + call + "\n" + key);
        }
    }

    /** What is kept of an answer: the status and the bytes, or that it is not given again. */
    private sealed interface Kept {
        record Whole(int status, Buffer json) implements Kept {}

        record Withheld() implements Kept {}

        record Refusal(Problem problem) implements Kept {}
    }

    private static final class Entry {
        private final String digest;
        private final String sender;
        private final String body;
        private final Instant until;
        private final CompletableFuture<Kept> answer = new CompletableFuture<>();
        private int bytes = ENTRY_BYTES;

        Entry(String digest, String sender, String body, Instant until) {
            this.digest = digest;
            this.sender = sender;
            this.body = body;
            this.until = until;
        }
    }

    /** The entries of one sender, oldest first, some of which may have been forgotten. */
    private static final class Share {
        private final Deque<Entry> entries = new ArrayDeque<>();
        private long bytes;
    }

    private final InstantSource clock;
    private final long mostBytes;
    private final Map<String, Entry> remembered = new LinkedHashMap<>();
    private final Map<String, Share> shares = new HashMap<>();
    private long bytes;

    /**
     * @param mostBytes of all that is remembered; one caller has an eighth of it
     */
    IdempotencyStore(InstantSource clock, long mostBytes) {
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** The answer of the first call with this key; makes it where this is the first. Blocks. */
    Answer once(Key key, byte[] body, Supplier<Answer> call) {
        var mine =
                new Entry(
                        key.digest(),
                        Digests.of(key.who().name()),
                        Digests.of(body),
                        clock.instant().plus(LIFE));
        Entry first = firstOf(mine);
        if (first != null) {
            return first.body.equals(mine.body)
                    ? again(first.answer.join())
                    : Problem.invalid(
                            "This Idempotency-Key was used for another request. Use a new one.");
        }
        try {
            Answer answer = call.get();
            keep(mine, kept(answer, key.who()));
            return answer;
        } catch (RuntimeException | Error e) {
            forget(mine);
            mine.answer.completeExceptionally(e);
            throw e;
        }
    }

    /** How much is remembered now. */
    long bytes() {
        synchronized (remembered) {
            return bytes;
        }
    }

    private Kept kept(Answer answer, Admission.Sender who) {
        return switch (answer) {
            case Problem problem -> new Kept.Refusal(problem);
            case Answer.Json(int status, ObjectNode body) when who.known() -> {
                Buffer json = Buffer.buffer(body.toString());
                yield json.length() > mostBytes / SHARES - ENTRY_BYTES
                        ? new Kept.Withheld()
                        : new Kept.Whole(status, json);
            }
            case Answer.Json json -> new Kept.Withheld();
            case Answer.File file -> new Kept.Withheld();
            case StoredFile file -> new Kept.Withheld();
        };
    }

    private static Answer again(Kept kept) {
        return switch (kept) {
            case Kept.Whole(int status, Buffer json) -> new Answer.Json(status, tree(json));
            case Kept.Refusal(Problem problem) -> problem;
            case Kept.Withheld() ->
                    Problem.of(
                            409,
                            "ALREADY_DONE",
                            "A call with this Idempotency-Key was done, and its answer is not given"
                                    + " twice. Use a new key to do it once more.");
        };
    }

    private static ObjectNode tree(Buffer json) {
        try {
            return (ObjectNode) JSON.readTree(json.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The earlier call with this key; where there is none, this one is remembered. */
    private @Nullable Entry firstOf(Entry mine) {
        Instant now = clock.instant();
        synchronized (remembered) {
            Iterator<Entry> oldest = remembered.values().iterator();
            while (oldest.hasNext()) {
                Entry entry = oldest.next();
                if (entry.until.isAfter(now)) {
                    break;
                }
                oldest.remove();
                uncount(entry);
            }
            Entry first = remembered.putIfAbsent(mine.digest, mine);
            if (first == null) {
                bytes += mine.bytes;
                Share share = shares.computeIfAbsent(mine.sender, name -> new Share());
                share.entries.add(mine);
                share.bytes += mine.bytes;
                shrink(share);
            }
            return first;
        }
    }

    private void keep(Entry mine, Kept kept) {
        if (kept instanceof Kept.Refusal) {
            forget(mine);
        } else if (kept instanceof Kept.Whole(int status, Buffer json)) {
            synchronized (remembered) {
                if (remembered.get(mine.digest) == mine) {
                    mine.bytes += json.length();
                    bytes += json.length();
                    Share share = shares.computeIfAbsent(mine.sender, name -> new Share());
                    share.bytes += json.length();
                    shrink(share);
                }
            }
        }
        mine.answer.complete(kept);
    }

    /** Forgets the oldest of whoever has more than a share, then the oldest of all. */
    private void shrink(Share share) {
        while (share.bytes > mostBytes / SHARES && !share.entries.isEmpty()) {
            drop(share.entries.peek());
        }
        while (bytes > mostBytes && !remembered.isEmpty()) {
            drop(remembered.values().iterator().next());
        }
    }

    private void forget(Entry entry) {
        synchronized (remembered) {
            drop(entry);
        }
    }

    private void drop(Entry entry) {
        if (remembered.remove(entry.digest, entry)) {
            uncount(entry);
        }
    }

    private void uncount(Entry entry) {
        bytes -= entry.bytes;
        Share share = shares.get(entry.sender);
        if (share != null) {
            share.bytes -= entry.bytes;
            share.entries.remove(entry);
            if (share.entries.isEmpty()) {
                shares.remove(entry.sender);
            }
        }
    }
}
