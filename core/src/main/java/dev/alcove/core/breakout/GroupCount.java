package dev.alcove.core.breakout;

/** How many groups people are divided into. */
public sealed interface GroupCount {

    /** So many. */
    record Exactly(int groups) implements GroupCount {}

    /** As many as it takes when that many are in each. */
    record Of(int people) implements GroupCount {}

    /** Whether it is at least one. */
    default boolean possible() {
        return switch (this) {
            case Exactly(int groups) -> groups > 0;
            case Of(int each) -> each > 0;
        };
    }

    /** The number of groups for that many people, 1 at least. */
    default int forPeople(int people) {
        return switch (this) {
            case Exactly(int groups) -> groups;
            case Of(int each) -> Math.max(1, (people + each - 1) / each);
        };
    }
}
