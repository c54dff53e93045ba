-- What is kept with a room to group its people: a roster, and plans under names. Both are JSON.

CREATE TABLE roster(
  room_sid TEXT PRIMARY KEY,
  entries TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE breakout_set(
  room_sid TEXT NOT NULL,
  name TEXT NOT NULL,  -- as it is compared; the name as given is in the body
  body TEXT NOT NULL,
  PRIMARY KEY (room_sid, name)
) WITHOUT ROWID;

CREATE TRIGGER plans_of_deleted_room AFTER DELETE ON room BEGIN
  DELETE FROM roster WHERE room_sid = OLD.sid;
  DELETE FROM breakout_set WHERE room_sid = OLD.sid;
END;
