package dev.alcove.bench.scenario;

import dev.alcove.bench.process.Server;
import dev.alcove.bench.report.Json;
import dev.alcove.bench.wire.Client;
import dev.alcove.bench.wire.EventName;
import dev.alcove.bench.wire.Fleet;
import dev.alcove.bench.wire.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A session with everybody connected: one host, and people. */
final class Gathering implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(30);
    static final EventName MOVED = EventName.of("breakout.moved");

    private static final Duration QUIET = Duration.ofMillis(150);

    private final Fleet fleet;
    private final Client host;
    private final List<Client> people;
    private final List<String> ids;
    private Fleet.Listener watcher = (client, message) -> {};
    private @Nullable Client asking;
    private int askedId;
    private @Nullable Json answer;

    private Gathering(Fleet fleet, Client host, List<Client> people, List<String> ids) {
        this.fleet = fleet;
        this.host = host;
        this.people = people;
        this.ids = ids;
        fleet.listen(this::arrived);
    }

    /** Makes a room, and connects a host and people. */
    static Gathering of(Server server, String code, int people)
            throws IOException, InterruptedException {
        Rooms rooms = new Rooms(server);
        Rooms.Room room = rooms.create(code);
        List<Rooms.Ticket> tickets = new ArrayList<>();
        tickets.add(rooms.joinAsHost(room));
        tickets.addAll(rooms.join(room, people));
        Gathering gathering = connect(server, tickets);
        gathering.settle();
        return gathering;
    }

    /** Connects people who have joined; the first is the host. */
    static Gathering connect(Server server, List<Rooms.Ticket> tickets) throws IOException {
        Fleet fleet = new Fleet(server.port());
        List<String> tokens = tickets.stream().map(Rooms.Ticket::token).toList();
        List<Client> clients = fleet.connect(tokens, Duration.ofMinutes(2));
        return new Gathering(
                fleet,
                clients.getFirst(),
                clients.subList(1, clients.size()),
                tickets.stream().skip(1).map(Rooms.Ticket::participantId).toList());
    }

    /** Connects a host and people who have joined. */
    static Gathering connect(Server server, Rooms.Ticket host, List<Rooms.Ticket> people)
            throws IOException {
        List<Rooms.Ticket> all = new ArrayList<>(List.of(host));
        all.addAll(people);
        return connect(server, all);
    }

    /** Connects more people who have joined. */
    void alsoConnect(List<Rooms.Ticket> tickets) throws IOException {
        fleet.connect(tickets.stream().map(Rooms.Ticket::token).toList(), Duration.ofMinutes(2));
        settle();
    }

    Fleet fleet() {
        return fleet;
    }

    Client host() {
        return host;
    }

    List<Client> people() {
        return people;
    }

    /** The participant's id of {@code people().get(i)}. */
    String idOf(int i) {
        return ids.get(i);
    }

    /** Who sees every message from now on. */
    void watch(Fleet.Listener next) {
        watcher = next;
    }

    private void arrived(Client client, Message message) {
        if (client == asking && message.ackId() == askedId) {
            answer = Json.parse(message.body()).elements().getFirst();
        }
        watcher.arrived(client, message);
    }

    /** Emits, waits for the acknowledgement, and throws when it is a refusal. */
    Json ask(Client who, String event, String payload) throws IOException {
        Json given = askAnyway(who, event, payload);
        if (!given.get("success").isTrue()) {
            throw new IllegalStateException(event + " " + payload + " was refused: " + given);
        }
        return given;
    }

    /** Emits, and waits for the acknowledgement, whatever it is. */
    Json askAnyway(Client who, String event, String payload) throws IOException {
        answer = null;
        asking = who;
        askedId = who.emit(event, payload);
        fleet.until(() -> answer != null, LIMIT, () -> event + " is not acknowledged");
        asking = null;
        return Objects.requireNonNull(answer);
    }

    /** Waits until rosters and the like have been told. */
    void settle() throws IOException {
        fleet.settle(QUIET, LIMIT);
    }

    /** Makes breakouts, and opens them. */
    List<String> openBreakouts(int count, int seats, String assignment, boolean mayChoose)
            throws IOException {
        List<String> made = planBreakouts(count, seats, assignment, mayChoose);
        ask(host, "breakout.room.start", "{}");
        return made;
    }

    /** Makes breakouts that wait. */
    List<String> planBreakouts(int count, int seats, String assignment, boolean mayChoose)
            throws IOException {
        StringBuilder rooms = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rooms.append(i == 1 ? "" : ",")
                    .append("{\"name\":\"Group ")
                    .append(i)
                    .append("\",\"maxParticipants\":")
                    .append(seats)
                    .append('}');
        }
        Json made =
                ask(
                        host,
                        "breakout.rooms.create",
                        "{\"rooms\":["
                                + rooms
                                + "],\"assignment\":\""
                                + assignment
                                + "\",\"allowParticipantsToChoose\":"
                                + mayChoose
                                + "}");
        return made.get("rooms").elements().stream().map(r -> r.get("id").text()).toList();
    }

    @Override
    public void close() throws IOException {
        fleet.close();
    }
}
