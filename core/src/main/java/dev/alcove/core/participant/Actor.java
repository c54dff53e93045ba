package dev.alcove.core.participant;

/** Who gave a command. */
public sealed interface Actor {

    /** A participant of the session, through a socket or REST. Rights follow from its role. */
    record Person(ParticipantId id) implements Actor {}

    /**
     * The room's owner or a back end, through REST with an owner's token or an API key: has
     * breakout:manage without being in the session.
     *
     * @param name how to call them towards others
     */
    record Owner(String name) implements Actor {}

    /** The server itself: deadlines, drops, clean-ups. May do everything. */
    record Clock() implements Actor {}

    /** The server itself. */
    static Actor clock() {
        return new Clock();
    }

    /** That participant. */
    static Actor person(ParticipantId id) {
        return new Person(id);
    }
}
