import { useEffect, useState } from "react";
import type { LocalMedia } from "../../media/LocalMedia";
import type { Seat } from "../../session/browserMemory";
import type { MeetingClient } from "../meeting/MeetingClient";
import type { Started } from "../meeting/startMeeting";

/** Loaded while a person looks at their own picture, and not before the page is there. */
const load = () => import("../meeting/startMeeting");

/**
 * The client of the seat that this tab holds, in the meeting and before it, in the waiting room:
 * the socket that waits is the one that comes in. Null while there is none yet.
 */
export function useMeetingClient(seat: Seat | null, media: LocalMedia): MeetingClient | null {
  const [taken, setTaken] = useState<{ seat: Seat; client: MeetingClient } | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => void load(), []);
  useEffect(() => {
    if (!seat) return;
    let started: Started | null = null;
    let gone = false;
    const start = async () => {
      const { makeCertificate, startMeeting } = await load();
      const certificate = await makeCertificate();
      if (gone) return;
      started = startMeeting(seat, media, certificate);
      setTaken({ seat, client: started.client });
    };
    start().catch((error: unknown) => {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      gone = true;
      started?.stop();
      setTaken(null);
    };
  }, [seat, media]);
  if (problem) throw problem; // the page says that it broke, and loads again
  return taken?.seat === seat ? taken.client : null; // never that of the seat before
}
