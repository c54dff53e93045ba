package dev.alcove.core.view;

/** A message and who is told. Encoded once, written to many. */
public record Notice(Audience audience, Message message) {}
