-- What is known of recordings, and of how far their files have come. A recording outlives its room:
-- it is its owner's. Times are milliseconds since 1970.

CREATE TABLE recording(
  id TEXT PRIMARY KEY,                            -- also the name of its file
  session_id TEXT NOT NULL,
  room_code TEXT NOT NULL COLLATE NOCASE,
  owner TEXT,                                     -- of the room when it began
  space TEXT NOT NULL,                            -- main, or a breakout's id
  breakout_name TEXT,
  file_name TEXT NOT NULL UNIQUE COLLATE NOCASE,  -- as people get it
  recorder TEXT NOT NULL,                         -- the participant whose browser sends it
  started_at INTEGER NOT NULL,
  ended_at INTEGER,                               -- null while it is on
  next_part INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL DEFAULT 0,                -- of what is on disk for good, in bytes
  sealed INTEGER NOT NULL DEFAULT 0,              -- whether its last part is there
  title TEXT,
  sharing TEXT NOT NULL DEFAULT 'hosts',
  share_key TEXT                                  -- what opens it, while sharing is 'link'
) WITHOUT ROWID;

CREATE INDEX recording_of_owner ON recording(owner, started_at, id);
CREATE INDEX recording_of_session ON recording(session_id, started_at, id);

CREATE TRIGGER owner_of_recording AFTER INSERT ON recording BEGIN
  UPDATE recording SET owner = (SELECT owner FROM room WHERE code = NEW.room_code)
    WHERE id = NEW.id;
END;
