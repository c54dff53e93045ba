package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.server.http.BodyBudget.Room;
import org.junit.jupiter.api.Test;

/** What is in memory of bodies does not grow with those who send them. */
class BodyBudgetTest {
    private final BodyBudget budget = new BodyBudget(100, 250);

    @Test
    void oneSenderHasAShareAndNoMore() {
        assertThat(budget.take("ana", 60)).isEqualTo(Room.TAKEN);
        assertThat(budget.take("ana", 60)).isEqualTo(Room.TOO_MUCH_OF_ONE);
        assertThat(budget.take("ben", 60)).isEqualTo(Room.TAKEN);
        budget.give("ana", 60);
        assertThat(budget.take("ana", 100)).isEqualTo(Room.TAKEN);
    }

    @Test
    void allTogetherHaveABudget() {
        for (String name : new String[] {"ana", "ben"}) {
            assertThat(budget.take(name, 100)).isEqualTo(Room.TAKEN);
        }
        assertThat(budget.take("cem", 51)).isEqualTo(Room.TOO_MUCH_OF_ALL);
        assertThat(budget.take("cem", 50)).isEqualTo(Room.TAKEN);
        budget.give("ana", 100);
        assertThat(budget.take("dan", 100)).isEqualTo(Room.TAKEN);
    }
}
