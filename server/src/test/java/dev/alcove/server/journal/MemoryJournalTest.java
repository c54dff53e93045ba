package dev.alcove.server.journal;

/** The contract, in memory. */
final class MemoryJournalTest extends JournalContract {
    @Override
    Journal create() {
        return new MemoryJournal();
    }

    @Override
    void dispose() {}
}
