import pg from "pg";

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS session (id text PRIMARY KEY, code text NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS person (
    id text PRIMARY KEY, session text NOT NULL, name text NOT NULL, role text NOT NULL,
    token text NOT NULL, space text NOT NULL);
  CREATE INDEX IF NOT EXISTS person_of_session ON person (session);
  CREATE TABLE IF NOT EXISTS breakout (
    id text PRIMARY KEY, session text NOT NULL, name text NOT NULL, seats int NOT NULL,
    taken int NOT NULL DEFAULT 0, status text NOT NULL) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS message (
    session text NOT NULL, id bigint NOT NULL, body jsonb NOT NULL, PRIMARY KEY (session, id));
`;

// The seat is taken and the person moved in one statement, one transaction, one round trip: the row
// lock on the breakout is what keeps it from overflowing, whoever else writes to this database.
const TAKE_SEAT = `
  WITH seat AS (
    UPDATE breakout SET taken = taken + 1
    WHERE id = $2 AND status = 'ACTIVE' AND taken < seats RETURNING id
  ), freed AS (
    UPDATE breakout SET taken = taken - 1
    WHERE id = $3 AND ($2 = 'main' OR EXISTS (SELECT 1 FROM seat))
  )
  UPDATE person SET space = $2
  WHERE id = $1 AND ($2 = 'main' OR EXISTS (SELECT 1 FROM seat))`;

const ADD_BREAKOUTS = `
  INSERT INTO breakout (id, session, name, seats, status)
  SELECT id, $1, name, seats, 'WAITING'
  FROM unnest($2::text[], $3::text[], $4::int[]) AS made (id, name, seats)`;

// Who goes where comes along with the opening, so that the plan and its people are one commit.
const OPEN_BREAKOUTS = `
  WITH planned AS (
    SELECT * FROM unnest($2::text[], $3::text[]) AS p (person, breakout)
  ), moved AS (
    UPDATE person SET space = planned.breakout FROM planned WHERE person.id = planned.person
  )
  UPDATE breakout SET status = 'ACTIVE',
    taken = (SELECT count(*) FROM planned WHERE planned.breakout = breakout.id)
  WHERE id = ANY ($1)`;

const CLOSE_BREAKOUTS = `
  WITH back AS (UPDATE person SET space = 'main' WHERE session = $1 AND space <> 'main')
  UPDATE breakout SET status = 'CLOSED', taken = 0 WHERE id = ANY ($2)`;

/** PostgreSQL holds the truth: a pool of connections, prepared statements, one commit a command. */
export async function openPostgresStore(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 20 });
  await pool.query(SCHEMA);
  const run = (name, text, values) => pool.query({ name, text, values });
  return {
    addSession: (s) => run("session", "INSERT INTO session VALUES ($1, $2)", [s.id, s.room.code]),
    addPerson: (p) =>
      run("person", "INSERT INTO person VALUES ($1, $2, $3, $4, $5, 'main')", [
        p.id,
        p.session.id,
        p.name,
        p.role,
        p.token,
      ]),
    addBreakouts: (s, made) =>
      run("create", ADD_BREAKOUTS, [
        s.id,
        made.map((b) => b.id),
        made.map((b) => b.name),
        made.map((b) => b.maxParticipants),
      ]),
    openBreakouts: (_s, opened) => {
      const planned = opened.flatMap((b) => [...b.assigned.keys()].map((id) => [id, b.id]));
      return run("open", OPEN_BREAKOUTS, [
        opened.map((b) => b.id),
        planned.map(([person]) => person),
        planned.map(([, b]) => b),
      ]);
    },
    closeBreakouts: (s, closed) => run("close", CLOSE_BREAKOUTS, [s.id, closed.map((b) => b.id)]),
    addMessage: (s, message) =>
      run("message", "INSERT INTO message VALUES ($1, $2, $3)", [s.id, message.id, message]),
    takeSeat: async (person, from, to) =>
      (await run("seat", TAKE_SEAT, [person.id, to.id, from.id])).rowCount === 1,
    close: () => pool.end(),
  };
}
