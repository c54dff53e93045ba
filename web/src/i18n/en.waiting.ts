/** English texts of the waiting room: for who waits, and for who lets in. */
export const waiting = {
  title: "You are in the waiting room of {name}",
  text: "The host lets you in. You come in with the camera and microphone as you set them here.",
  said: "The host lets you in. There is nothing to do until then.",
  waited:
    "{minutes, plural, =0 {Waiting for less than a minute.} one {Waiting for # minute.} other {Waiting for # minutes.}}",
  lost: "The connection is lost. It is tried again by itself, and you keep your place.",
  back: "The connection is back. You are still in the waiting room.",
  letIn: "You are being let in…",
  leave: "Leave",
  inside: "You were let in to {name}.",
  rejected: {
    title: "The host did not let you in",
    text: "Ask the host if you think that this is a mistake.",
    reason: "The host wrote: {name}",
    action: "Ask again",
  },
  list: {
    title: "{count, plural, one {# person is waiting} other {# people are waiting}}",
    admit: "Admit",
    admitNamed: "Admit {name}",
    admitAll: "Admit all",
    reject: "Do not admit",
    rejectNamed: "Do not admit {name}",
    since: "{minutes, plural, =0 {Just came} one {# minute} other {# minutes}}",
    away: "Not connected",
  },
  news: {
    one: "{name} is waiting to come in.",
    more: "{count, plural, one {# person is waiting to come in.} other {# people are waiting to come in.}}",
    see: "See who",
  },
  refuse: {
    title: "Do not let {name} in?",
    text: "They are told, and can ask again.",
    reason: "Reason",
    reasonText: "Shown to them. Optional.",
    button: "Do not let in",
  },
  room: {
    menu: "Who may come in",
    on: "Turn the waiting room on",
    off: "Turn the waiting room off",
    offWith:
      "{count, plural, one {Turn the waiting room off, and let # person in} other {Turn the waiting room off, and let # people in}}",
    isOn: "The waiting room is on. Who comes now waits until a host lets them in.",
    isOff: "The waiting room is off. Who comes now is in at once.",
    label: "Waiting room",
    labelText: "People wait until you let them in.",
  },
} as const;
