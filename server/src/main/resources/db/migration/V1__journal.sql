-- The journal: every event of every session, in order, and what is remembered beside them.

CREATE TABLE session(
  id TEXT PRIMARY KEY,
  room_code TEXT NOT NULL,
  opened_at INTEGER NOT NULL,            -- nanoseconds since 1970, as all times here
  ended_at INTEGER,                      -- null while it lives
  seq INTEGER NOT NULL                   -- of its last event
) WITHOUT ROWID;

CREATE INDEX session_open ON session(opened_at, id) WHERE ended_at IS NULL;
CREATE INDEX session_of_room ON session(room_code, opened_at);

CREATE TABLE event(
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,                  -- 1 for the first, no gaps
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,                   -- person:ID, owner:NAME, clock
  kind TEXT NOT NULL,                    -- the event's name
  space TEXT,                            -- of a line of chat: main, or a breakout's id
  body TEXT NOT NULL,                    -- the event as JSON
  PRIMARY KEY (session_id, seq)
) WITHOUT ROWID;

CREATE INDEX event_chat ON event(session_id, space, seq) WHERE space IS NOT NULL;

CREATE TABLE snapshot(
  session_id TEXT PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,                  -- of the last event in it
  body TEXT NOT NULL                     -- the state as JSON
) WITHOUT ROWID;
