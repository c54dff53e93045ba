import type { Space } from "../protocol/ids";
import type { ChatMessage } from "../protocol/objects";
import type { Chat, Live } from "./sessionState";

export const EMPTY_CHAT: Chat = { messages: [], more: false, loaded: false };

/** Ids grow with time; they are decimal numbers that may be too long for a double. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Both lists together, in time order, each message once. */
export function mergeMessages(
  known: readonly ChatMessage[],
  more: readonly ChatMessage[],
): readonly ChatMessage[] {
  const byId = new Map<string, ChatMessage>();
  for (const message of [...known, ...more]) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
}

export function chatOf(live: Live, space: Space): Chat {
  return live.chats[space] ?? EMPTY_CHAT;
}

export function addMessage(live: Live, message: ChatMessage): Live {
  const chat = chatOf(live, message.space);
  const messages = mergeMessages(chat.messages, [message]);
  const foreign = message.space === live.space && message.from.id !== live.you.id;
  const fresh = messages.length > chat.messages.length;
  return {
    ...live,
    chats: { ...live.chats, [message.space]: { ...chat, messages } },
    unread: live.unread + (foreign && fresh ? 1 : 0),
  };
}

/** A page of history. `more` is about what is before the oldest message that is known. */
export function addHistory(
  live: Live,
  space: Space,
  page: readonly ChatMessage[],
  more: boolean,
): Live {
  const chat = chatOf(live, space);
  const messages = mergeMessages(chat.messages, page);
  const oldestIsOfPage = messages[0] === undefined || messages[0].id === page[0]?.id;
  return {
    ...live,
    chats: {
      ...live.chats,
      [space]: { messages, more: oldestIsOfPage ? more : chat.more, loaded: true },
    },
  };
}
