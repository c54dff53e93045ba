package dev.alcove.server.architecture.planted;

import dev.alcove.server.journal.Journal;
import dev.alcove.server.journal.MemoryJournal;

/** Chooses an adapter by itself, to prove that the wall sees it. */
final class PlantedAdapterUse {
    private PlantedAdapterUse() {}

    static Journal choose() {
        return new MemoryJournal();
    }
}
