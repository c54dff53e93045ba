-- Wrong PINs of the last hour, so that a restart does not forgive them. Times are milliseconds since 1970.

CREATE TABLE wrong_pin(
  room_sid TEXT NOT NULL,
  network TEXT NOT NULL,    -- an IPv4 address, or the network of an IPv6 one
  wrong INTEGER NOT NULL,   -- less the right ones since
  last_at INTEGER NOT NULL,
  PRIMARY KEY (room_sid, network)
) WITHOUT ROWID;

CREATE INDEX wrong_pin_by_age ON wrong_pin(last_at);

CREATE TABLE wrong_pin_of_room(
  room_sid TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  since INTEGER NOT NULL    -- the first of the hour that is counted
) WITHOUT ROWID;

CREATE TRIGGER wrong_pins_of_changed_pin AFTER UPDATE OF pin_hash ON room
WHEN OLD.pin_hash IS NOT NEW.pin_hash BEGIN
  DELETE FROM wrong_pin WHERE room_sid = OLD.sid;
  DELETE FROM wrong_pin_of_room WHERE room_sid = OLD.sid;
END;

CREATE TRIGGER wrong_pins_of_deleted_room AFTER DELETE ON room BEGIN
  DELETE FROM wrong_pin WHERE room_sid = OLD.sid;
  DELETE FROM wrong_pin_of_room WHERE room_sid = OLD.sid;
END;
