/** English texts of preparing breakouts: lists, options, rules, rounds, saved sets. */
export const plan = {
  list: {
    label: "List of people and groups",
    text: "One person a line: name, group. A first line with titles may add columns, such as level.",
    placeholder: "Ana, Red\nBen, Blue",
    file: "Choose a CSV file",
    fileFailed: "That file could not be read. Choose a text file with commas (CSV).",
    kept: "{count, plural, one {Use the kept list (# person)} other {Use the kept list (# people)}}",
    keep: "Keep this list with the room",
    rows: "{rows, plural, one {# person} other {# people}} in the list, {matched} here",
    absent:
      "{count, plural, one {# person in the list is not here} other {# people in the list are not here}}",
    unlisted:
      "{count, plural, one {# person here is not in the list} other {# people here are not in the list}}",
    byEmail:
      "{count, plural, one {# address is looked up} other {# addresses are looked up}} when the rooms are made.",
    noGroups: "The list names no group yet.",
    needed: "Choose or paste a list first.",
    line: "line {line}",
  },
  options: {
    title: "Options",
    choose: "People may change rooms by themselves",
    early: "People may come in before the rooms open",
    late: "Latecomers",
    lateSmallest: "Go to the smallest room",
    lateStay: "Stay in the main room",
  },
  room: {
    topic: "Topic",
    task: "Task card",
    taskText: "What the people in it are to do. They see it while they are in the room.",
    places: "Places",
    noLimit: "No limit",
    asAll: "As all rooms",
    facilitator: "Who leads it",
    facilitatorText: "May set the time, rename the room, and close it.",
    nobody: "Nobody",
    ledBy: "Led by {name}",
    placesOf: "{count, plural, one {# place} other {# places}}",
    save: "Save",
  },
  person: {
    swap: "Swap",
    swapWith: "Swap with…",
    swapped: "{first} and {second} have changed places.",
    lock: "Keep in place",
    unlock: "No longer keep in place",
    locked: "{name} stays in place.",
    unlocked: "{name} may be placed anew.",
    menuLocked: "Move {name}, who is kept in place",
    instructions:
      "To move a person, press Space, choose a room with the arrow keys, and press Space again. Escape puts the person back. L keeps the person in place, S selects people to swap or to move.",
  },
  remarks: {
    title: "Good to know",
    warnings: "{count, plural, one {# rule could not be kept} other {# rules could not be kept}}",
    unmatched:
      "{count, plural, one {# line of the list fits nobody here} other {# lines of the list fit nobody here}}",
    unlisted:
      "{count, plural, one {# person is not in the list} other {# people are not in the list}}",
    dismiss: "Dismiss these remarks",
    row: "Line {line}: {name} ({group}). {reason}",
  },
} as const;
