package dev.alcove.server.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.core.participant.ConnectionId;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.view.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection that writes down what it hears. */
final class Client implements ClientConnection {
    private static final Vocabulary WORDS = new Words();

    private final ParticipantId participant;
    private final ConnectionId id;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Fleeting> fleeting = new CopyOnWriteArrayList<>();
    private final List<String> signals = new CopyOnWriteArrayList<>();
    private final List<State> states = new CopyOnWriteArrayList<>();
    private final List<Farewell> farewells = new CopyOnWriteArrayList<>();

    Client(ParticipantId participant, String id) {
        this.participant = participant;
        this.id = new ConnectionId(id);
    }

    /** What it was told that has a position, in order. */
    List<Heard> heard() {
        return heard;
    }

    /** The texts of the chat that it heard. */
    List<String> chat() {
        return heard.stream()
                .flatMap(one ->
                        one.message() instanceof Message.ChatHeard chat
                                ? java.util.stream.Stream.of(chat.line().text())
                                : java.util.stream.Stream.empty())
                .toList();
    }

    /** The kinds of messages that it heard. */
    List<String> kinds() {
        return heard.stream().map(one -> one.message().getClass().getSimpleName()).toList();
    }

    List<Fleeting> fleeting() {
        return fleeting;
    }

    List<String> signals() {
        return signals;
    }

    List<State> states() {
        return states;
    }

    List<Farewell> farewells() {
        return farewells;
    }

    /** Where it would go on from. */
    Optional<Position> last() {
        return heard.isEmpty()
                ? states.stream().map(State::position).findFirst()
                : Optional.of(heard.getLast().position());
    }

    @Override
    public ConnectionId id() {
        return id;
    }

    @Override
    public ParticipantId participant() {
        return participant;
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public void close(Farewell why) {
        farewells.add(why);
    }

    /** A message with its place. */
    record Heard(Position position, Message message) {}

    /** A state that was sent, with the texts of its chat. */
    record State(Position position, long version, List<String> chat) {}

    private static final class Words implements Vocabulary {
        @Override
        public boolean says(Message message) {
            return !(message instanceof Message.OfAct);
        }

        @Override
        public void tell(
                Collection<ClientConnection> to,
                Message message,
                Position position,
                Telling context) {
            if (says(message)) {
                to.forEach(client -> ((Client) client).heard.add(new Heard(position, message)));
            }
        }

        @Override
        public void tellNow(Collection<ClientConnection> to, Fleeting message, Telling context) {
            to.forEach(client -> ((Client) client).fleeting.add(message));
        }

        @Override
        public void tellState(ClientConnection to, Position position, Telling context) {
            var space = context.session().participant(to.participant()).orElseThrow().space();
            var chat =
                    context.chat().apply(space).lines().stream().map(line -> line.text()).toList();
            ((Client) to).states.add(new State(position, context.session().version(), chat));
        }

        @Override
        public void signal(ClientConnection to, ParticipantId from, JsonNode data) {
            ((Client) to).signals.add(from + ": " + data.asText());
        }
    }
}
