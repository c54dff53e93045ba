package dev.alcove.core.session;

import dev.alcove.core.participant.NameKey;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import dev.alcove.core.session.SessionSnapshot.GivenName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How people are told apart who have the same name: whoever comes second is shown as “Ana (2)”, to
 * everybody, in the waiting room too, for as long as they are there. No two are shown alike, not
 * even where somebody calls themselves “Ana (2)”.
 *
 * @param taken who is shown so, by {@linkplain NameKey#seen key}
 * @param called everyone's own entries
 */
public record ShownNames(PMap<String, ParticipantId> taken, PMap<ParticipantId, Called> called) {

    /**
     * How one person is called.
     *
     * @param key that of the name as it is shown
     */
    public record Called(String given, String shown, String key) {}

    static final ShownNames NONE = new ShownNames(HashTreePMap.empty(), HashTreePMap.empty());

    /** As a snapshot has them: everyone as shown, and what those gave who are shown otherwise. */
    static ShownNames of(
            Collection<Participant> people, Collection<Waiting> waiting, List<GivenName> marked) {
        var names = NONE;
        for (Participant person : people) {
            names = names.plus(person.id(), new Called(person.name(), person.name(), ""));
        }
        for (Waiting one : waiting) {
            names = names.plus(one.id(), new Called(one.name(), one.name(), ""));
        }
        for (GivenName one : marked) {
            var called = names.called.get(one.participant());
            if (called != null) {
                names = names.plus(one.participant(), new Called(one.name(), called.shown(), ""));
            }
        }
        return names;
    }

    /** The name that was given; {@code otherwise} for one who is not there. */
    public String given(ParticipantId person, String otherwise) {
        var one = called.get(person);
        return one == null ? otherwise : one.given();
    }

    /** The name as it is shown; {@code otherwise} for one who is not there. */
    public String shown(ParticipantId person, String otherwise) {
        var one = called.get(person);
        return one == null ? otherwise : one.shown();
    }

    /** With that one, under the first name that is free; whoever has that name already keeps it. */
    ShownNames with(ParticipantId person, String given) {
        var before = called.get(person);
        if (before != null && before.given().equals(given)) {
            return this;
        }
        String key = NameKey.seen(given);
        if (free(key, person)) {
            return without(person).put(person, new Called(given, given, key));
        }
        int number = 2;
        while (!free(marked(key, number), person)) {
            number++;
        }
        var shown = new Called(given, marked(given, number), marked(key, number));
        return without(person).put(person, shown);
    }

    private static String marked(String name, int number) {
        return name + " (" + number + ")";
    }

    private boolean free(String key, ParticipantId person) {
        return taken.getOrDefault(key, person).equals(person);
    }

    private ShownNames plus(ParticipantId person, Called one) {
        return put(person, new Called(one.given(), one.shown(), NameKey.seen(one.shown())));
    }

    private ShownNames put(ParticipantId person, Called one) {
        return new ShownNames(taken.plus(one.key(), person), called.plus(person, one));
    }

    ShownNames without(ParticipantId person) {
        var one = called.get(person);
        if (one == null) {
            return this;
        }
        boolean own = person.equals(taken.get(one.key()));
        return new ShownNames(own ? taken.minus(one.key()) : taken, called.minus(person));
    }

    /** Those who are shown with a mark, by id. */
    List<GivenName> marked() {
        List<GivenName> marked = new ArrayList<>();
        called.entrySet().stream()
                .filter(one -> !one.getValue().given().equals(one.getValue().shown()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> marked.add(new GivenName(one.getKey(), one.getValue().given())));
        return List.copyOf(marked);
    }
}
