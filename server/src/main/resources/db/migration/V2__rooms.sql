-- Rooms outlive their sessions. Times are milliseconds since 1970.

CREATE TABLE room(
  sid TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE,  -- as shown; matched in any case
  display_name TEXT NOT NULL,
  type TEXT NOT NULL,
  teacher_name TEXT NOT NULL,
  teacher_language TEXT,
  event_id TEXT,
  metadata TEXT NOT NULL,                    -- JSON
  max_participants INTEGER NOT NULL,
  empty_timeout INTEGER NOT NULL,            -- seconds; 0 for ever
  waiting_room INTEGER NOT NULL,
  locked INTEGER NOT NULL,
  breakouts_enabled INTEGER NOT NULL,
  owner TEXT NOT NULL,
  host_key_hash TEXT NOT NULL,
  pin_hash TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  archived_at INTEGER
) WITHOUT ROWID;

CREATE INDEX room_of_owner ON room(owner, sid);
