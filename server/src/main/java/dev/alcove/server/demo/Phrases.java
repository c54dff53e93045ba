package dev.alcove.server.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What practice participants say on one occasion.
 *
 * @param texts of which one is said
 */
record Phrases(List<String> texts) {
    static final Phrases GREETINGS =
            of(
                    "Hi everyone!",
                    "Hello!",
                    "Who wants to start?",
                    "Can you all hear me?",
                    "Good to see you.");
    static final Phrases REMARKS =
            of(
                    "I think so too.",
                    "Can we go through that once more?",
                    "Let's write that down.",
                    "How much time do we have?",
                    "Good point.");
    static final Phrases ANSWERS =
            of(
                    "Yes.",
                    "I would say so.",
                    "Not sure, what do the others think?",
                    "Okay!",
                    "Got it.");
    static final Phrases QUESTIONS =
            of(
                    "We are not sure what to do next.",
                    "Could you look at our answer?",
                    "We are done, what now?");

    private static Phrases of(String... texts) {
        return new Phrases(List.of(texts));
    }

    /** One of them. */
    String one(RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
