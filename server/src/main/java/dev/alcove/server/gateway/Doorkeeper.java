package dev.alcove.server.gateway;

import dev.alcove.core.participant.Actor;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.Absent;
import dev.alcove.core.session.Departures;
import dev.alcove.core.session.Rejection;
import dev.alcove.core.session.SessionCommand;
import dev.alcove.server.database.StorageFull;
import dev.alcove.server.session.LiveSession;
import dev.alcove.server.session.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** From a token to the participant that it was given to. */
@FunctionalInterface
interface Doorkeeper {

    /** The token is wrong, or its participant is no longer in the session and did not drop out. */
    Entry NOBODY =
            new Entry.Refused(
                    "UNAUTHORIZED",
                    "This link to the session is no longer good. Join the room again.");

    /** What a token opens. */
    sealed interface Entry {
        /** The one who is there, or waits to be let in. */
        record Here(Caller caller) implements Entry {}

        /** One who had been away for longer than the grace, and is there again. */
        record Back(Caller caller) implements Entry {}

        record Refused(String code, String sentence) implements Entry {}
    }

    CompletionStage<Entry> open(String token);

    /** Opens to whoever is in the live session, waits to be let in, or only lost its connection. */
    static CompletionStage<Entry> open(LiveSession session, ParticipantId participant) {
        var caller = new Caller(session, participant);
        if (caller.self().isPresent() || caller.waits()) {
            return CompletableFuture.completedFuture(new Entry.Here(caller));
        }
        Departures departures = caller.state().departures();
        var taken = departures.refusalOf(participant);
        if (taken.isPresent()) {
            return CompletableFuture.completedFuture(refused(taken.get()));
        }
        return departures
                .of(participant)
                .filter(Absent::onlyLost)
                .map(absent -> comeBack(caller, absent))
                .orElseGet(() -> CompletableFuture.completedFuture(NOBODY));
    }

    private static CompletionStage<Entry> comeBack(Caller caller, Absent absent) {
        var entry = new CompletableFuture<Entry>();
        var last = absent.last();
        caller.session()
                .post(
                        Actor.person(last.id()),
                        new SessionCommand.Join(last.id(), last.name(), false, last.person()),
                        reply -> entry.complete(read(reply, caller)));
        return entry;
    }

    private static Entry read(Reply reply, Caller caller) {
        return switch (reply) {
            case Reply.Done done -> new Entry.Back(caller);
            case Reply.Refused(Rejection why) -> refused(why);
            case Reply.Unstored() -> new Entry.Refused(StorageFull.CODE, StorageFull.SENTENCE);
            case Reply.Unavailable(String sentence) -> new Entry.Refused("BUSY", sentence);
        };
    }

    private static Entry refused(Rejection why) {
        return new Entry.Refused(why.code().name(), why.sentence());
    }
}
