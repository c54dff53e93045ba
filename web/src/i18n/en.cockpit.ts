/** English texts of what a host does while breakouts run, and what the others see of it. */
export const cockpit = {
  notice: {
    muted: "{name} turned your microphone off.",
    merged: "Rooms were put together in {name}.",
    mergedOwn: "Rooms were put together. You are all in {name} now.",
    split: "{name} was split.",
    splitOwn: "Your room was split. You are in {name} now.",
  },
} as const;
