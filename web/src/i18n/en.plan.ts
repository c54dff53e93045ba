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
