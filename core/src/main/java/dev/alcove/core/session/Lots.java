package dev.alcove.core.session;

import dev.alcove.core.breakout.Breakout;
import dev.alcove.core.participant.BreakoutId;
import dev.alcove.core.participant.Participant;
import dev.alcove.core.participant.ParticipantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Seats drawn by lot. Sizes differ by at most one, save where a breakout is too small for that.
 *
 * @param seats who got one, and where
 * @param left who got none, because there are more people than seats
 */
record Lots(Map<ParticipantId, BreakoutId> seats, List<ParticipantId> left) {

    /**
     * Draws. The algorithm of {@link Random} is part of its contract, so that a seed draws the same
     * on every machine and with every later version of Java.
     */
    static Lots draw(List<Participant> people, List<Vacancy> breakouts, long seed) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        var smallestFirst =
                new PriorityQueue<Draft>(
                        Comparator.comparingInt(Draft::taken).thenComparingInt(Draft::ordinal));
        breakouts.stream()
                .map(vacancy -> new Draft(vacancy.breakout(), vacancy.taken()))
                .filter(draft -> draft.taken() < draft.breakout().plan().maxParticipants())
                .forEach(smallestFirst::add);
        Map<ParticipantId, BreakoutId> seats = new LinkedHashMap<>();
        List<ParticipantId> left = new ArrayList<>();
        for (Participant person : shuffled) {
            var draft = smallestFirst.poll();
            if (draft == null) {
                left.add(person.id());
                continue;
            }
            seats.put(person.id(), draft.breakout().id());
            if (draft.taken() + 1 < draft.breakout().plan().maxParticipants()) {
                smallestFirst.add(new Draft(draft.breakout(), draft.taken() + 1));
            }
        }
        return new Lots(seats, left);
    }

    private record Draft(Breakout breakout, int taken) {
        int ordinal() {
            return breakout.ordinal();
        }
    }
}
