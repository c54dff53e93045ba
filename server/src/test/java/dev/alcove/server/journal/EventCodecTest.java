package dev.alcove.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.breakout.MoveReason;
import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.session.CommandContext;
import dev.alcove.core.session.Decision;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.Session;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.core.session.SessionDecider;
import dev.alcove.core.session.SessionEvent;
import dev.alcove.core.session.SessionSettings;
import dev.alcove.core.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events and snapshots as text, and back. */
final class EventCodecTest {
    private static final String GOLDEN = "/dev/alcove/server/journal/stored-events.jsonl";

    private final EventCodec codec = new EventCodec();
    private final Samples samples = new Samples(new Random(7));

    static Stream<Class<?>> events() {
        return SealedTypes.records(SessionEvent.class);
    }

    static Stream<Class<?>> actors() {
        return SealedTypes.records(Actor.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackAsItWas(Class<?> kind) {
        for (int i = 0; i < 50; i++) {
            var recorded =
                    new Recorded(
                            i + 1,
                            (Instant) samples.of(Instant.class),
                            Actor.clock(),
                            (SessionEvent) samples.of(kind));
            assertThat(codec.decode(codec.encode(recorded))).isEqualTo(recorded);
        }
    }

    @ParameterizedTest
    @MethodSource("actors")
    void everyActorComesBackAsItWas(Class<?> kind) {
        for (int i = 0; i < 20; i++) {
            Actor actor = (Actor) samples.of(kind);
            assertThat(EventCodec.decodeActor(EventCodec.encode(actor))).isEqualTo(actor);
        }
    }

    @Test
    void aSnapshotComesBackAsItWas() {
        for (int i = 0; i < 50; i++) {
            var snapshot = (SessionSnapshot) samples.of(SessionSnapshot.class);
            assertThat(codec.decodeSnapshot(codec.encode(snapshot))).isEqualTo(snapshot);
        }
    }

    @Test
    void theSnapshotOfAFreshSessionComesBack() {
        SessionSnapshot fresh =
                Session.fresh(new dev.alcove.core.participant.SessionId("s-1")).snapshot();
        assertThat(codec.decodeSnapshot(codec.encode(fresh))).isEqualTo(fresh);
    }

    /** A component that is newer than a snapshot is not in it, and reads as nothing. */
    @Test
    void aSnapshotFromBeforeThereWereRecordingsIsRead() throws Exception {
        var json = new ObjectMapper();
        SessionSnapshot now = recorded().snapshot();
        var text = (ObjectNode) json.readTree(codec.encode(now));
        assertThat(text.path("recordings")).hasSize(1);
        text.remove("recordings");
        SessionSnapshot before = codec.decodeSnapshot(text.toString());
        assertThat(before.recordings()).isEmpty();
        assertThat(Session.restore(before).recordings().all()).isEmpty();
        assertThat(Session.restore(codec.decodeSnapshot(codec.encode(now)))).isEqualTo(recorded());
    }

    private static Session recorded() {
        var host = new ParticipantId("p-1");
        var session = Session.fresh(new dev.alcove.core.participant.SessionId("s-1"));
        for (SessionCommand command :
                List.of(
                        new SessionCommand.Open("MATH101", SessionSettings.DEFAULT),
                        new SessionCommand.Join(host, "Ms Lee", true),
                        new SessionCommand.Connect(host, new ConnectionId("c-1")),
                        new SessionCommand.StartRecording(
                                Space.main(), new RecordingId("rec-" + "0".repeat(26))))) {
            var context = new CommandContext(Instant.EPOCH, Actor.clock(), 0);
            session =
                    ((Decision.Accepted) SessionDecider.decide(session, command, context)).after();
        }
        return session;
    }

    @Test
    void isShortAndPlain() {
        var moved =
                new SessionEvent.PeopleMoved(
                        List.of(new ParticipantId("p-1"), new ParticipantId("p-2")),
                        Space.main(),
                        Space.parse("b-01arz3ndektsv4rrffq69g5fav").orElseThrow(),
                        MoveReason.OPENED,
                        Optional.empty());
        var stored = codec.encode(new Recorded(3, Instant.EPOCH, Actor.clock(), moved));
        assertThat(stored.kind()).isEqualTo("PeopleMoved");
        assertThat(stored.actor()).isEqualTo("clock");
        assertThat(stored.body())
                .isEqualTo(
                        """
                        {"people":["p-1","p-2"],"from":"main","to":"b-01arz3ndektsv4rrffq69g5fav",\
                        "reason":"OPENED"}\
                        """);
    }

    @Test
    void whatIsMissingOrUnknownIsAnErrorNotAGuess() {
        var stored =
                codec.encode(
                        new Recorded(
                                1,
                                Instant.EPOCH,
                                Actor.clock(),
                                new SessionEvent.HandRaised(new ParticipantId("p-1"))));
        assertThatThrownBy(() -> codec.decode(with(stored, "HandRaised", "{}")))
                .isInstanceOf(UnreadableJournal.class);
        assertThatThrownBy(() ->
                        codec.decode(
                                with(
                                        stored,
                                        "HandRaised",
                                        "{\"participant\":\"p\",\"hand\":\"left\"}")))
                .isInstanceOf(UnreadableJournal.class);
        assertThatThrownBy(() -> codec.decode(with(stored, "HandWaved", "{}")))
                .isInstanceOf(UnreadableJournal.class)
                .hasMessageContaining("HandWaved");
        assertThatThrownBy(() -> EventCodec.decodeActor("robot:7"))
                .isInstanceOf(UnreadableJournal.class);
    }

    /**
     * The file only ever grows. Where the way of writing changes, the old line stays, below a newer
     * one of its kind, and goes on being read.
     */
    @Test
    void whatWasOnceStoredIsReadForEver() throws Exception {
        Set<String> kinds = new HashSet<>();
        for (EventCodec.Stored line : golden()) {
            assertThat(codec.decode(line).event().getClass().getSimpleName())
                    .isEqualTo(line.kind());
            kinds.add(line.kind());
        }
        assertThat(events().map(Class::getSimpleName))
                .as("kinds of events without a line in the golden file")
                .allMatch(kinds::contains);
    }

    @Test
    void whatIsStoredTodayIsInTheGoldenFile() throws Exception {
        Set<String> written = new HashSet<>();
        for (EventCodec.Stored line : golden()) {
            if (codec.encode(codec.decode(line)).equals(line)) {
                written.add(line.kind());
            }
        }
        assertThat(events().map(Class::getSimpleName))
                .as("kinds of events that are no longer written as the golden file has them")
                .allMatch(written::contains);
    }

    @Test
    void everyWordOfAnEnumerationIsInTheGoldenFile() throws Exception {
        String text = Files.readString(goldenFile());
        for (int i = 0; i < 2_000; i++) {
            samples.of(SessionEvent.class);
        }
        assertThat(samples.seen())
                .allSatisfy(word -> assertThat(text).contains("\"" + word + "\""));
    }

    private static EventCodec.Stored with(EventCodec.Stored stored, String kind, String body) {
        return new EventCodec.Stored(
                stored.seq(), stored.at(), stored.actor(), kind, stored.space(), body);
    }

    private static List<EventCodec.Stored> golden() throws Exception {
        var json = new ObjectMapper();
        List<EventCodec.Stored> lines = new ArrayList<>();
        for (String line : Files.readAllLines(goldenFile())) {
            var node = json.readTree(line);
            lines.add(
                    new EventCodec.Stored(
                            node.get("seq").asLong(),
                            Instant.parse(node.get("at").asText()),
                            node.get("actor").asText(),
                            node.get("kind").asText(),
                            Optional.ofNullable(node.get("space")).map(space -> space.asText()),
                            node.get("body").toString()));
        }
        return lines;
    }

    private static Path goldenFile() throws Exception {
        return Path.of(
                java.util.Objects.requireNonNull(EventCodecTest.class.getResource(GOLDEN)).toURI());
    }

    /** Prints lines for the golden file: one an event, and more until every word has come up. */
    static void main() throws IOException {
        var json = new ObjectMapper();
        var codec = new EventCodec();
        var samples = new Samples(new Random(1));
        List<Class<?>> kinds = events().toList();
        Set<String> words = new LinkedHashSet<>();
        long seq = 0;
        for (int round = 0; round < 40; round++) {
            for (Class<?> kind : kinds) {
                int before = samples.seen().size();
                var event = (SessionEvent) samples.of(kind);
                if (round == 0 || samples.seen().size() > before) {
                    var at = (Instant) samples.of(Instant.class);
                    var by = (Actor) samples.of(Actor.class);
                    var stored = codec.encode(new Recorded(++seq, at, by, event));
                    ObjectNode line = json.createObjectNode();
                    line.put("seq", stored.seq()).put("at", stored.at().toString());
                    line.put("actor", stored.actor()).put("kind", stored.kind());
                    stored.space().ifPresent(space -> line.put("space", space));
                    line.set("body", json.readTree(stored.body()));
                    words.add(line.toString());
                }
            }
        }
        words.forEach(System.out::println);
    }
}
