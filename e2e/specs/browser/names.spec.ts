import { axeFindings } from "../../harness/axe.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { shoot } from "../../harness/shots.ts";
import { WireClient } from "../../harness/socket.ts";
import { BreakoutsPanel } from "../../pages/breakouts.ts";
import { WaitingList } from "../../pages/waiting.ts";

const LONG = "Wolfeschlegelsteinhausenbergerdorff Konstantin Maximilian";

test("people of one name can be told apart wherever one is chosen, and are given other names", async ({
  scene,
  rest,
  server,
}) => {
  const room = await scene.room({ waitingRoom: true });
  const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
  const meeting = await scene.enter(host, room.made.shareableLink);
  const { page } = host;
  const clients: WireClient[] = [];
  const come = async (name: string): Promise<WireClient> => {
    const client = new WireClient(server.url, await rest.join(room.code, name));
    clients.push(client);
    await client.hears("waiting.entered");
    return client;
  };
  const people = await meeting.open("People");
  const list = new WaitingList(page);

  await test.step("at the door", async () => {
    for (const name of ["Ana", "ANA\u200b", LONG, LONG]) await come(name);
    await expect.poll(() => list.names()).toEqual(["Ana", "ANA (2)", LONG, `${LONG} (2)`]);
    await expect(list.admit("ANA \\(2\\)")).toBeVisible();
    await list.section.getByRole("button", { name: /^Change the name of \W*ANA \(2\)/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name" }).fill("\u3164");
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await expect(dialog.getByText(/visible/)).toBeVisible();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Ana Lund");
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await expect.poll(() => list.names()).toEqual(["Ana", "Ana Lund", LONG, `${LONG} (2)`]);
    await list.admitAll.click();
    await expect(list.section).toHaveCount(0);
    await come("ana lund");
    await expect.poll(() => list.names()).toEqual(["ana lund (2)"]);
  });

  await test.step("in the list of people, and its menu", async () => {
    await expect(people.getByRole("button", { name: /^More about \W*Ana Lund/ })).toBeVisible();
    await shoot(page, "names-people", async (variant) => {
      expect.soft(await axeFindings(page), variant).toEqual([]);
    });
    await people.getByRole("button", { name: /^More about \W*Ana\W*$/ }).click();
    await page.getByRole("menuitem", { name: "Change the name…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name" }).fill("Ana Lund");
    await shoot(page, "names-dialog", async (variant) => {
      expect.soft(await axeFindings(page), variant).toEqual([]);
    });
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await expect(
      people.getByRole("button", { name: /^More about \W*Ana Lund \(3\)/ }),
    ).toBeVisible();
  });

  await test.step("one's own", async () => {
    await people.getByRole("button", { name: "Change your name" }).click();
    const dialog = page.getByRole("dialog", { name: "Change your name" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Rivera");
    await dialog.getByRole("button", { name: "Change", exact: true }).click();
    await expect(people.getByText("Rivera", { exact: true })).toBeVisible();
  });

  await test.step("in the cockpit", async () => {
    const breakouts = new BreakoutsPanel(page);
    await breakouts.open();
    await breakouts.make(2);
    await expect(breakouts.chip("Ana Lund \\(3\\)")).toBeVisible();
    await expect(breakouts.chip(`${LONG} \\(2\\)`)).toBeVisible();
    await shoot(page, "names-cockpit", async (variant) => {
      expect.soft(await axeFindings(page), variant).toEqual([]);
    });
  });
  for (const client of clients) client.close();
});
