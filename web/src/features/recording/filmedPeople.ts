import { withVideo } from "../../media/budget";
import type { LocalMediaState } from "../../media/LocalMedia";
import type { ReceivedTracks } from "../../media/lines";
import type { Filmed } from "../../media/recording/filmLayout";
import type { ParticipantId } from "../../protocol/ids";
import type { Live } from "../../state/sessionState";
import { colourOf, initialsOf } from "../../ui/Avatar";
import { inOrder } from "../meeting/useStagePeople";

interface Links {
  link(id: ParticipantId): { readonly connected: boolean; received(): ReceivedTracks } | undefined;
}

/** Everybody in the own space, as a recording shows them: what is seen and heard of them now. */
export function filmedPeople(live: Live, local: LocalMediaState, mesh: Links): readonly Filmed[] {
  const people = inOrder(live);
  const videos = withVideo(people, live.spoke);
  return people.map((person) => {
    const { id, name, speaking } = person;
    const shown = { id, name, speaking, initials: initialsOf(name), colour: colourOf(id) };
    if (id === live.you.id) {
      const { audio, video, screen } = local;
      return { ...shown, audio, video, screen };
    }
    const link = mesh.link(id);
    const tracks = link?.connected ? link.received() : {};
    return {
      ...shown,
      audio: tracks.audio ?? null,
      video: person.video && videos.has(id) ? (tracks.video ?? null) : null,
      screen: person.screen ? (tracks.screen ?? null) : null,
    };
  });
}
