package dev.alcove.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.participant.Space;
import dev.alcove.core.report.Names;
import dev.alcove.core.session.Recorded;
import dev.alcove.core.session.SessionEvent.BroadcastSent;
import dev.alcove.core.session.SessionEvent.ChatSent;
import dev.alcove.core.session.SessionEvent.VoiceSent;
import dev.alcove.core.view.ChatLine;
import dev.alcove.server.csv.CsvFile;
import dev.alcove.server.http.Answer;
import dev.alcove.server.wire.BroadcastJson;
import dev.alcove.server.wire.SessionJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said, space by space in the order in which each first spoke; broadcasts beside it. */
final class ChatExport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Sitting sitting;
    private final Names names;
    private final Map<Space, List<ChatLine>> spaces = new LinkedHashMap<>();
    private final List<Recorded> broadcasts = new ArrayList<>();

    ChatExport(Sitting sitting) {
        this.sitting = sitting;
        this.names = Names.of(sitting.journal());
        sitting.journal().forEach(this::add);
    }

    private void add(Recorded recorded) {
        switch (recorded.event()) {
            case ChatSent chat ->
                    spaces.computeIfAbsent(chat.space(), space -> new ArrayList<>())
                            .add(ChatLine.of(recorded, chat));
            case BroadcastSent sent -> broadcasts.add(recorded);
            case VoiceSent sent -> broadcasts.add(recorded);
            default -> {} // Nothing else is said.
        }
    }

    Answer json() {
        ObjectNode json =
                JSON.objectNode().put("success", true).put("sessionId", sitting.id().value());
        ArrayNode array = json.putArray("spaces");
        spaces.forEach((space, lines) -> {
            ObjectNode one =
                    array.addObject()
                            .put("space", space.toString())
                            .put("name", names.place(space).name());
            ArrayNode messages = one.putArray("messages");
            lines.forEach(line -> messages.add(SessionJson.message(line)));
        });
        json.setAll(BroadcastJson.list(names::breakout, broadcasts));
        return Answer.ok(json);
    }

    Answer csv() {
        var csv =
                new CsvFile(
                        List.of("at", "space", "from", "kind", "text", "spaceId", "fromId", "id"));
        spaces.forEach((space, lines) -> {
            for (ChatLine line : lines) {
                csv.line(
                        List.of(
                                SessionJson.text(line.at()),
                                names.place(space).name(),
                                line.from().name(),
                                line.kind().name(),
                                line.text(),
                                space.toString(),
                                line.from().id().map(ParticipantId::value).orElse(""),
                                Long.toString(line.id())));
            }
        });
        return new Answer.File(CsvFile.TYPE, sitting.fileName("chat", "csv"), csv.toString());
    }

    Answer text() {
        var text = new StringBuilder();
        spaces.forEach((space, lines) -> {
            text.append(text.isEmpty() ? "" : "\n");
            text.append("== ").append(names.place(space).name()).append(" ==\n");
            lines.forEach(line -> text.append(plain(line)));
        });
        return new Answer.File(
                "text/plain; charset=utf-8", sitting.fileName("chat", "txt"), text.toString());
    }

    /** Later lines of the same message are set in, so that nobody can make up another's. */
    private static String plain(ChatLine line) {
        String mark =
                switch (line.kind()) {
                    case MESSAGE -> "";
                    case BROADCAST -> " (to the breakouts)";
                    case VOICE -> " (spoken to the breakouts)";
                };
        return "[%s] %s%s: %s\n"
                .formatted(
                        SessionJson.text(line.at()),
                        line.from().name(),
                        mark,
                        line.text().replaceAll("\\R", "\n    "));
    }
}
