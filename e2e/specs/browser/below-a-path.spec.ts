import { expect, test as base } from "../../harness/fixtures.ts";
import { Nginx } from "../../harness/nginx.ts";
import { seeEachOther } from "../../harness/person.ts";
import { LandingPage } from "../../pages/landing.ts";
import { MeetingPage } from "../../pages/meeting.ts";
import { PreJoinPage } from "../../pages/prejoin.ts";

/** A school's site that has Alcove below a path, and something else beside it. */
const test = base.extend<{ site: Nginx }>({
  site: async ({ server }, use) => {
    const site = await new Nginx("/alcove/", server.url).start();
    await use(site);
    await site.stop();
  },
});

test("below a path: from the first page into a meeting, through links, back and reload", async ({
  scene,
  site,
}) => {
  test.setTimeout(120_000);
  const host = await scene.person("Ms. Rivera");
  const astray: string[] = [];
  host.page.on("request", (request) => {
    const url = request.url();
    const elsewhere = !/^(blob|data):/.test(url) && !url.startsWith(`${site.url}/`);
    if (elsewhere) astray.push(url);
  });

  await host.page.goto(`${site.url}/`);
  const landing = new LandingPage(host.page);
  const links = await landing.create({ name: "Maths 101", code: `P-${Date.now() % 1_000_000}` });
  expect(links.student).toMatch(`${site.url}/s/`);
  expect(links.host).toMatch(`${site.url}/rooms/`);
  await landing.enterMadeRoom();
  expect(host.page.url()).toMatch(`${site.url}/rooms/`);
  await new PreJoinPage(host.page).join(host.name);
  await new MeetingPage(host.page).isOpen();

  const ana = await scene.person("Ana");
  await ana.page.goto(`${site.url}/`);
  await new LandingPage(ana.page).joinByCode(links.student);
  await new PreJoinPage(ana.page).join("Ana");
  await new MeetingPage(ana.page).isOpen();
  await seeEachOther([host, ana]);

  await host.page.reload();
  await seeEachOther([host, ana]);
  expect(new URL(host.page.url()).pathname).toMatch(/^\/alcove\/rooms\//);
  expect(astray).toEqual([]);
});

test("below a path: a page that is not there, and the page that tries the API", async ({
  scene,
  site,
}) => {
  const { page } = await scene.person("Ana");
  await page.goto(`${site.url}/nowhere/at/all`);
  await page.getByRole("button", { name: "Back to the start page" }).click();
  await expect(new LandingPage(page).code).toBeVisible();
  expect(page.url()).toBe(`${site.url}/`);

  await page.goto(`${site.url}/api/docs`);
  await expect(page.locator("#calls")).toContainText("/api/rooms");
});
