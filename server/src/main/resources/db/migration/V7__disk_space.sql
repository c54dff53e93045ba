-- How much a room's and an owner's recordings take is counted before each part, from this index alone.

CREATE INDEX recording_sizes ON recording(owner, room_code, size);
CREATE INDEX recording_of_room ON recording(room_code, started_at);

-- Empty. Written to only to see whether a disk that was full takes writes again.
CREATE TABLE spare(id INTEGER PRIMARY KEY, filler BLOB NOT NULL);
