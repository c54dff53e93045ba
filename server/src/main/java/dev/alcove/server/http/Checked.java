package dev.alcove.server.http;

import java.util.function.Function;

/** A value, or the problem that kept it from being. */
public sealed interface Checked<T> {

    /** All is well so far. */
    record Fine<T>(T value) implements Checked<T> {}

    /** It cannot be done. */
    record Refused<T>(Problem problem) implements Checked<T> {}

    static <T> Checked<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Checked<T> refused(Problem problem) {
        return new Refused<>(problem);
    }

    /** Goes on with the value; a problem stays what it is. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Fine<T>(T value) -> next.apply(value);
            case Refused<T>(Problem problem) -> refused(problem);
        };
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> next) {
        return then(value -> fine(next.apply(value)));
    }

    /** The answer that the value gives, or the problem. */
    default Answer answer(Function<? super T, Answer> success) {
        return switch (this) {
            case Fine<T>(T value) -> success.apply(value);
            case Refused<T>(Problem problem) -> problem;
        };
    }
}
