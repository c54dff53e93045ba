/** English texts of recordings: while they are made, and the list of those that are kept. */
export const recording = {
  badge: "Recording",
  mine: "by this browser",
  said: {
    on: "This room is being recorded.",
    onBy: "This room is being recorded by {name}.",
    off: "This room is no longer recorded.",
  },
  start: "Record this room…",
  startOther: "Record…",
  stop: "Stop recording",
  ask: {
    title: "Record {name}?",
    titleMain: "Record the main room?",
    seen: "Everyone in the room sees that it is being recorded, and so does everyone who comes in later.",
    what: "Pictures, voices and shared screens are kept on this server. The browser of somebody in the room makes the recording.",
    button: "Start recording",
  },
  notice: {
    recorder: "This browser makes the recording. Keep this page open until it is stopped.",
    left: "The recording of {name} has stopped: {recorder}, whose browser made it, is no longer in the room.",
    leftMain:
      "The recording of the main room has stopped: {recorder}, whose browser made it, is no longer in the room.",
    failed:
      "The recording of {name} has stopped: the browser of {recorder} could not go on, and no other one could take over.",
    failedMain:
      "The recording of the main room has stopped: the browser of {recorder} could not go on, and no other one could take over.",
    tooLarge:
      "The recording of {name} has stopped: its file is as large as this server allows. You can begin another one.",
    tooLargeMain:
      "The recording of the main room has stopped: its file is as large as this server allows. You can begin another one.",
    diskFull:
      "The recording of {name} has stopped: this server has no room for more of it. Tell whoever runs it.",
    diskFullMain:
      "The recording of the main room has stopped: this server has no room for more of it. Tell whoever runs it.",
    quota:
      "The recording of {name} has stopped: the recordings kept for this room or its owner take all the space that they may. Delete some, then record again.",
    quotaMain:
      "The recording of the main room has stopped: the recordings kept for this room or its owner take all the space that they may. Delete some, then record again.",
    goesOn: "The recording of {name} goes on in a second file, made by the browser of {recorder}.",
    goesOnMain:
      "The recording of the main room goes on in a second file, made by the browser of {recorder}.",
    again: "Record again",
  },
  list: {
    open: "Recordings",
    title: "Recordings",
    of: "Recordings of {name}",
    back: "My rooms",
    notOwner: "These recordings are for the owner of the room",
    notOwnerText:
      "Rooms are kept by the browser that created them. Open this page there; hosts find the recordings of a session in the meeting, under “More”.",
    loading: "Looking for recordings…",
    failed: "The recordings could not be loaded.",
    none: "Nothing has been recorded here yet.",
    noneText:
      "A host starts a recording in the meeting, from “More”, or from the menu of a breakout room.",
    noneShared: "Recordings of this session that its hosts share with you appear here.",
    session: "Session of {when}",
    main: "Main room",
    more: "Show more",
    length: "Length",
    status: {
      recording: "Being recorded now",
      ending: "Waiting for its last part",
      empty: "Nothing was recorded",
    },
    play: "Play",
    playNamed: "Play {name}",
    close: "Close",
    closeNamed: "Close the player of {name}",
    player: "Player for {name}",
    cannotPlay: "This recording cannot be played here. Download it instead.",
    menu: "More about {name}",
    download: "Download",
    rename: "Rename…",
    share: "Share…",
    delete: "Delete…",
  },
  rename: {
    title: "Rename the recording",
    label: "Name",
    button: "Rename",
    needed: "Give the recording a name.",
  },
  share: {
    title: "Who may watch {name}?",
    legend: "Who may watch it",
    hosts: "Hosts",
    hostsText: "You, and the hosts of the room.",
    participants: "Participants",
    participantsText: "Hosts, and everyone who was in that session.",
    link: "Anyone with the link",
    linkText: "Whoever has the link can watch and download it, without signing in.",
    linkLabel: "Link",
    linkPasses: "Whoever gets it can pass it on.",
    shared: { hosts: "Hosts only", participants: "Participants", link: "Anyone with the link" },
    done: "Done",
  },
  watch: {
    title: "A recording that was shared with you",
    failed: "It cannot be played. Perhaps it is no longer shared: ask for a new link.",
  },
  remove: {
    title: "Delete {name}?",
    text: "The recording of {room} ({length}) is gone for good, for everyone. Links to it stop working.",
    textMain:
      "The recording of the main room ({length}) is gone for good, for everyone. Links to it stop working.",
    button: "Delete recording",
  },
} as const;
