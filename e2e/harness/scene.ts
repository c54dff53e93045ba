import type { Browser } from "@playwright/test";
import { MeetingPage } from "../pages/meeting.ts";
import { PreJoinPage } from "../pages/prejoin.ts";
import { Person, type PersonOptions } from "./person.ts";
import { Rest, type RoomMade } from "./rest.ts";
import { seatOf } from "./seat.ts";
import type { AlcoveServer } from "./server.ts";

/** People in browsers around one server, who all leave when the test ends. */
export class Scene {
  readonly server: AlcoveServer;
  readonly people: Person[] = [];
  readonly #browser: Browser;

  constructor(browser: Browser, server: AlcoveServer) {
    this.#browser = browser;
    this.server = server;
  }

  get rest(): Rest {
    return new Rest(this.server.url);
  }

  /** A room made through REST, where making it is not what the test is about. */
  async room(
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<{ code: string; made: RoomMade }> {
    const code = `E-${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
    return { code, made: await this.rest.makeRoom({ code, ...more }) };
  }

  async person(name: string, options?: PersonOptions): Promise<Person> {
    const person = await Person.arrive(this.#browser, this.server.url, name, options);
    this.people.push(person);
    return person;
  }

  /** Opens a link and joins, through the pre-join page. */
  async enter(person: Person, link: string): Promise<MeetingPage> {
    await person.page.goto(link);
    await new PreJoinPage(person.page).join(person.name);
    const meeting = new MeetingPage(person.page);
    await meeting.isOpen();
    return meeting;
  }

  /** The REST client of somebody in a meeting, with the token that their tab holds. */
  async restOf(person: Person, code: string): Promise<Rest> {
    return this.rest.as((await seatOf(person.page, code)).token);
  }

  async end(): Promise<void> {
    for (const person of this.people) await person.leave();
  }
}
