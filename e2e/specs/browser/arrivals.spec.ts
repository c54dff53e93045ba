import { assignThrough, openThrough } from "../../harness/desk.ts";
import { type Fault, mend } from "../../harness/faults.ts";
import { expect, test } from "../../harness/fixtures.ts";
import { seeEachOther } from "../../harness/person.ts";
import { Cockpit } from "../../pages/cockpit.ts";

const FAULTS: readonly { readonly fault: Fault; readonly story: string }[] = [
  { fault: "unreachable", story: "connections that do not come about" },
  { fault: "silent", story: "connections that carry nothing" },
];

for (const { fault, story } of FAULTS) {
  test(`moving somebody again brings their media: ${story}`, async ({ scene }) => {
    const room = await scene.room();
    const host = await scene.person("Ms. Rivera", { viewport: { width: 1440, height: 900 } });
    const ana = await scene.person("Ana");
    const ben = await scene.person("Ben", { fault });
    await scene.enter(host, room.made.shareableLink);
    await scene.enter(ana, room.made.studentLink);
    await scene.enter(ben, room.made.studentLink);
    const panel = new Cockpit(host.page);
    await panel.open();
    const rest = await scene.restOf(host, room.code);
    const devices = await ana.devices();

    await openThrough(rest, room.code, 1, async ([one]) => {
      const to = one?.id ?? "";
      await assignThrough(rest, room.code, [
        [await ana.id(), to],
        [await ben.id(), to],
      ]);
    });
    const ofAna = panel.missing.filter({ hasText: "Ana" });
    await test.step("the host sees whose media do not come", async () => {
      await panel.arrived.click();
      await expect(ofAna).toContainText("No picture or sound");
    });

    await test.step("moved again once the fault is mended, they see and hear each other", async () => {
      await mend(ben.page);
      await ofAna.getByRole("button", { name: /^Move .* again$/ }).click();
      await seeEachOther([ana, ben]);
      await panel.allArrived(2);
    });
    expect(await ana.devices(), "camera and microphone were left alone").toEqual(devices);
  });
}
