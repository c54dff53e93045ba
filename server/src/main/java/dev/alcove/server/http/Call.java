package dev.alcove.server.http;

/** One operation of the REST API. Runs on a virtual thread of its own and may block. */
@FunctionalInterface
public interface Call {
    Answer answer(ApiRequest request);
}
