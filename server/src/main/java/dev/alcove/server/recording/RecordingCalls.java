package dev.alcove.server.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alcove.core.recording.RecordingId;
import dev.alcove.core.text.DisplayName;
import dev.alcove.server.http.Answer;
import dev.alcove.server.http.ApiRequest;
import dev.alcove.server.http.Call;
import dev.alcove.server.http.Checked;
import dev.alcove.server.http.Problem;
import dev.alcove.server.http.StoredFile;
import dev.alcove.server.recording.RecordingStore.Cursor;
import dev.alcove.server.recording.RecordingStore.Wanted;
import dev.alcove.server.room.RoomAccess;
import dev.alcove.server.token.Caller;
import dev.alcove.server.token.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finding, watching, naming, sharing and deleting recordings through REST (contract §4). */
final class RecordingCalls {
    private static final int PAGE = 50;
    private static final String TYPE = "video/webm";

    private final Shelf shelf;
    private final RoomAccess access;
    private final RecordingAccess rights;
    private final Tokens tokens;
    private final RecordingFileJson json;
    private final Supplier<String> newKeys;

    /** Where recordings are. */
    record Shelf(RecordingStore store, RecordingFiles files, Parts parts) {}

    /**
     * @param newKeys keys for links, which must be hard to guess
     */
    RecordingCalls(
            Shelf shelf,
            RoomAccess access,
            RecordingAccess rights,
            Tokens tokens,
            RecordingFileJson json,
            Supplier<String> newKeys) {
        this.shelf = shelf;
        this.access = access;
        this.rights = rights;
        this.tokens = tokens;
        this.json = json;
        this.newKeys = newKeys;
    }

    Map<String, Call> calls() {
        return Map.of(
                "listRecordings", this::list,
                "getRecording", this::file,
                "changeRecording", this::change,
                "deleteRecording", this::delete);
    }

    /** The recording that the path names. */
    static Checked<StoredRecording> named(ApiRequest request, RecordingStore store) {
        return RecordingId.parse(request.path("recording"))
                .flatMap(store::find)
                .map(Checked::fine)
                .orElseGet(() -> Checked.refused(RecordingProblems.notFound()));
    }

    private Answer list(ApiRequest request) {
        Optional<Cursor> before = request.query("cursor").flatMap(Cursor::parse);
        if (request.query("cursor").isPresent() && before.isEmpty()) {
            return Problem.invalid("That is no cursor; send one that a list gave as nextCursor.");
        }
        return access.caller(request)
                .answer(caller ->
                        wanted(request, caller)
                                .answer(wanted ->
                                        Answer.ok(page(request, caller, wanted, before))));
    }

    /** An owner sees those of all rooms; a participant those of the own session, as shared. */
    private Checked<Wanted> wanted(ApiRequest request, Caller caller) {
        var room = request.query("room").map(String::strip);
        var session = request.query("session");
        return switch (caller) {
            case Caller.Owner(String id) ->
                    Checked.fine(new Wanted(Wanted.Whose.OWNER, id, false, room, session));
            case Caller.Person(var own, var person) when !rights.wasThere(own, person) ->
                    Checked.refused(RecordingProblems.notYours());
            case Caller.Person(var own, var person) ->
                    Checked.fine(
                            new Wanted(
                                    Wanted.Whose.SESSION,
                                    own.value(),
                                    !rights.hosts(own, person),
                                    room,
                                    session));
            case Caller.Nobody(), Caller.Wrong() -> Checked.refused(RecordingProblems.whose());
        };
    }

    private ObjectNode page(
            ApiRequest request, Caller caller, Wanted wanted, Optional<Cursor> before) {
        int limit = request.limit(PAGE);
        List<StoredRecording> found = shelf.store().page(wanted, before, limit + 1);
        List<StoredRecording> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        ArrayNode recordings = answer.putArray("recordings");
        page.forEach(recording -> recordings.add(json.of(recording, caller, !wanted.sharedOnly())));
        return answer.put("total", shelf.store().count(wanted))
                .put(
                        "nextCursor",
                        found.size() > limit ? Cursor.of(page.getLast()).toString() : null);
    }

    private Answer file(ApiRequest request) {
        return access.caller(request)
                .then(caller ->
                        named(request, shelf.store())
                                .then(recording -> opened(recording, caller, request)))
                .answer(recording -> file(recording, request));
    }

    /** Credentials, a ticket of the list, or the key of a link: any of them will do. */
    private Checked<StoredRecording> opened(
            StoredRecording recording, Caller caller, ApiRequest request) {
        var ticket = request.query("ticket");
        var key = request.query("key");
        boolean opens =
                ticket.map(text -> tokens.readForFile(text, recording.id().value()))
                                .filter(asker -> rights.sees(recording, asker))
                                .isPresent()
                        || key.filter(text -> RecordingAccess.opens(recording, text)).isPresent();
        if (opens) {
            return Checked.fine(recording);
        }
        boolean onlyLink = caller instanceof Caller.Nobody && ticket.or(() -> key).isPresent();
        return onlyLink
                ? Checked.refused(RecordingProblems.wrongLink())
                : rights.seen(recording, caller);
    }

    private Answer file(StoredRecording recording, ApiRequest request) {
        var path = shelf.files().path(recording.id());
        long size = recording.progress().size();
        if (size == 0 || !Files.exists(path)) {
            return RecordingProblems.nothingThere();
        }
        var origin = recording.origin();
        return new StoredFile(
                path,
                size,
                recording.id() + "." + size,
                recording.progress().endedAt().orElse(origin.startedAt()),
                TYPE,
                origin.fileName(),
                request.query("download").filter("true"::equals).isPresent());
    }

    /** The recording that the path names, if the caller may change it. */
    Checked<StoredRecording> managed(ApiRequest request) {
        return access.caller(request).then(caller -> managed(request, caller));
    }

    private Checked<StoredRecording> managed(ApiRequest request, Caller caller) {
        return named(request, shelf.store()).then(recording -> rights.managed(recording, caller));
    }

    private Answer change(ApiRequest request) {
        return access.caller(request)
                .answer(caller ->
                        managed(request, caller)
                                .then(recording -> titled(recording, request.body()))
                                .answer(recording -> changed(request, caller, recording)));
    }

    private Answer changed(ApiRequest request, Caller caller, StoredRecording recording) {
        var next = recording.withShown(shown(recording.shown(), request.body()));
        shelf.store().keepShown(next);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
        answer.set("recording", json.of(next, caller, true));
        return Answer.ok(answer);
    }

    /** A title of which nothing is seen is none; {@code null} takes it away. */
    private static Checked<StoredRecording> titled(StoredRecording recording, ObjectNode fields) {
        boolean given =
                fields.path("title").isTextual() && !fields.path("title").asText().isEmpty();
        return given && DisplayName.clean(fields.path("title").asText()).isEmpty()
                ? Checked.refused(
                        Problem.invalid("\"title\" must have at least one visible character."))
                : Checked.fine(recording);
    }

    /** Whoever stops sharing by link takes the link back: sharing again makes another one. */
    private StoredRecording.Shown shown(StoredRecording.Shown before, ObjectNode fields) {
        Optional<String> title =
                fields.has("title")
                        ? Optional.ofNullable(fields.get("title").textValue())
                                .map(DisplayName::clean)
                        : before.title();
        Sharing sharing = Sharing.of(fields.path("sharing").asText()).orElse(before.sharing());
        Optional<String> key =
                sharing == Sharing.LINK
                        ? before.key().or(() -> Optional.of(newKeys.get()))
                        : Optional.empty();
        return new StoredRecording.Shown(title, sharing, key);
    }

    private Answer delete(ApiRequest request) {
        return managed(request)
                .then(recording ->
                        recording.progress().endedAt().isEmpty() && !shelf.parts().lost(recording)
                                ? Checked.<StoredRecording>refused(RecordingProblems.stillOn())
                                : Checked.fine(recording))
                .answer(recording -> {
                    try {
                        shelf.parts().delete(recording.id());
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    return Answer.ok(JsonNodeFactory.instance.objectNode().put("success", true));
                });
    }
}
