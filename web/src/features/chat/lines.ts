import type { ChatMessage } from "../../protocol/objects";

/** A message as it is shown: one that continues the one before it needs no name. */
export interface Line {
  readonly message: ChatMessage;
  readonly continues: boolean;
}

const TOGETHER_MILLIS = 3 * 60_000;

/** Messages of one person within three minutes stand together under one name. */
export function linesOf(messages: readonly ChatMessage[]): readonly Line[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const continues =
      before?.from.id === message.from.id &&
      before.origin?.roomId === message.origin?.roomId &&
      before.kind === "MESSAGE" &&
      message.kind === "MESSAGE" &&
      Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MILLIS;
    return { message, continues };
  });
}
