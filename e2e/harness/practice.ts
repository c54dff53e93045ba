import { AlcoveServer } from "./server.ts";
import { until } from "./until.ts";

/** A server with a practice class (`run --demo`), and the way in for its host. */
export interface PracticeServer {
  readonly server: AlcoveServer;
  readonly code: string;
  readonly hostKey: string;
  readonly hostLink: string;
}

const LINK = /Practice class: (\S+\/rooms\/([^#\s]+)#host=(\S+))/;

/** Starts a server of its own, and waits until the class is open. */
export async function startPractice(): Promise<PracticeServer> {
  const server = await new AlcoveServer({ ALCOVE_DEMO: "true" }).start();
  return until("the class is open", () => {
    const [, hostLink, code, hostKey] = LINK.exec(server.log) ?? [];
    return hostLink === undefined || code === undefined || hostKey === undefined
      ? { notYet: server.log }
      : { done: { server, code, hostKey, hostLink } };
  });
}
