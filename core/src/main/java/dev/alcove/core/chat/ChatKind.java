package dev.alcove.core.chat;

/** What a line of chat is. */
public enum ChatKind {
    /** Written by someone in the space. */
    MESSAGE,
    /** A host's broadcast, shown in each breakout's chat too (contract §6, <em>Chat</em>). */
    BROADCAST,
    /** A host spoke to breakouts; what was said is not kept, so that the text is empty. */
    VOICE
}
