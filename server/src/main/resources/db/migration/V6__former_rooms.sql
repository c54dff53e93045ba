-- Rooms that were used and are deleted: their codes rest for a while, and their owners may read what was in them.
-- Times are milliseconds since 1970.

CREATE TABLE former_room(
  sid TEXT PRIMARY KEY,
  code TEXT NOT NULL COLLATE NOCASE,
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX former_room_by_code ON former_room(code, deleted_at);
