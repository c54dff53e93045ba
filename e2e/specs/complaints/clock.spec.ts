import { clockThatIsOff, sleepTab } from "../../harness/clocks.ts";
import { assignThrough, openThrough } from "../../harness/desk.ts";
import { expect, test } from "../../harness/fixtures.ts";
import type { Room } from "../../harness/socket.ts";
import { until } from "../../harness/until.ts";

const TEN_MINUTES = 600_000;
const MINUTE = 60_000;

test("4: timers that drift: right within a second on a clock ten minutes off, and after a minute asleep", async ({
  scene,
}) => {
  test.setTimeout(240_000);
  const room = await scene.room();
  const host = await scene.person("Ms. Rivera");
  await scene.enter(host, room.made.shareableLink);
  const ana = await scene.person("Ana");
  await ana.page.addInitScript(clockThatIsOff, TEN_MINUTES);
  const hers = await scene.enter(ana, room.made.studentLink);
  expect(Math.abs((await ana.page.evaluate(() => Date.now())) - Date.now())).toBeGreaterThan(
    TEN_MINUTES - MINUTE,
  );
  const rest = await scene.restOf(host, room.code);
  await openThrough(rest, room.code, 1, async (rooms) => {
    await assignThrough(rest, room.code, [[await ana.id(), rooms[0]?.id ?? ""]]);
  });
  const path = `/api/rooms/${room.code}/breakout/timer/start`;
  const { rooms } = await rest.must<{ rooms: Room[] }>("POST", path, { minutes: 10 });
  const endsAt = Date.parse(rooms[0]?.endsAt ?? "");
  // The server and this test share a clock; a whole second that is shown is the next larger one.
  const error = async (): Promise<number> => {
    const shown = await hers.secondsLeft();
    return Math.abs(shown - 0.5 - (endsAt - Date.now()) / 1000);
  };
  await expect(hers.timer).toBeVisible();
  await expect.poll(error, "with a clock that is ten minutes off").toBeLessThan(1);

  const wake = await sleepTab(ana.page);
  const slept = Date.now();
  await until(
    "the tab has slept for a minute",
    () => {
      const left = slept + MINUTE - Date.now();
      return left <= 0 ? { done: true } : { notYet: `${left} ms more` };
    },
    { within: 2 * MINUTE, every: 1_000 },
  );
  expect(await wake(), "seconds that it was awake").toBeLessThan(10);
  await expect.poll(error, "after a minute asleep").toBeLessThan(1);
  await expect
    .poll(async () => (await ana.facts())?.connectionState, "the connection is back")
    .toBe("connected");
  await expect.poll(error, "and with the news of that minute").toBeLessThan(1);
});
