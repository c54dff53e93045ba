package dev.alcove.core.session;

import dev.alcove.core.participant.BreakoutId;
import java.util.List;

/** What merging and splitting make of a session: chat goes along; moves and closings follow. */
final class MergingEvolution {
    private MergingEvolution() {}

    static Session apply(Session session, SessionEvent.OfMerging event, long seq) {
        return switch (event) {
            case SessionEvent.BreakoutsMerged(List<BreakoutId> from, BreakoutId into) ->
                    session.withBoard(ChatLineage.inheriting(session.board(), into, from, seq));
            case SessionEvent.BreakoutSplit(BreakoutId from, List<BreakoutId> into) -> {
                var board = session.board();
                for (BreakoutId part : into) {
                    board = ChatLineage.inheriting(board, part, List.of(from), seq);
                }
                yield session.withBoard(board);
            }
        };
    }
}
