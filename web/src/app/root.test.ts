import { describe, expect, it } from "vitest";
import { inApp, onSite, ROOT, rootOf } from "./root";
import { pathFor } from "./routes";

describe("the root of the app", () => {
  it("is the site's where a page does not say otherwise", () => {
    expect(ROOT).toBe("/");
    expect(onSite("/rooms/MATH101")).toBe("/rooms/MATH101");
    expect(inApp("/rooms/MATH101")).toBe("/rooms/MATH101");
    expect(inApp("/")).toBe("/");
  });

  it("is read from the page, as the server saw it from there", () => {
    const page = (baseURI: string, content: string) =>
      ({ baseURI, querySelector: () => ({ content }) }) as unknown as Document;
    expect(rootOf(page("https://school.example/alcove/", "./"))).toBe("/alcove/");
    expect(rootOf(page("https://school.example/alcove/s/MATH101", "../"))).toBe("/alcove/");
    expect(rootOf(page("https://school.example/rooms/X/recordings/r", "../../../"))).toBe("/");
  });

  it("may be below a path, of which the app's own paths know nothing", () => {
    expect(onSite("/", "/alcove/")).toBe("/alcove/");
    expect(onSite("/api/rooms", "/alcove/")).toBe("/alcove/api/rooms");
    expect(inApp("/alcove/rooms/MATH101", "/alcove/")).toBe("/rooms/MATH101");
    expect(inApp("/alcove/", "/alcove/")).toBe("/");
    expect(inApp("/alcove", "/alcove/")).toBe("/");
  });

  it("leaves what is beside the app as it is", () => {
    expect(inApp("/alcoves/rooms/X", "/alcove/")).toBe("/alcoves/rooms/X");
    expect(inApp("/", "/alcove/")).toBe("/");
  });

  it("is taken off a link that somebody pastes", () => {
    const link = "https://school.example/alcove/s/MATH101";
    expect(pathFor(link, "/alcove/")).toBe("/s/MATH101");
    expect(pathFor("https://school.example/alcove/rooms/MATH101#host=k", "/alcove/")).toBe(
      "/rooms/MATH101#host=k",
    );
  });
});
