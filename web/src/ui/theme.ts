import type { MantineColorsTuple } from "@mantine/core";
import { createTheme } from "@mantine/core";

const indigo: MantineColorsTuple = [
  "#eef0ff",
  "#dbdffd",
  "#b7bdf6",
  "#919aee",
  "#7580e8",
  "#6470e5",
  "#4f5bd9",
  "#4750c7",
  "#3a43a8",
  "#2d3485",
];

/** A warm grey for light pages. */
const gray: MantineColorsTuple = [
  "#faf8f5",
  "#f4f1ec",
  "#e9e4dc",
  "#dbd5cb",
  "#c4bdb1",
  "#a39b8e",
  "#7d766a",
  "#5c564d",
  "#3b3731",
  "#211e1a",
];

/** The same grey, from text to stage, for dark ones. */
const dark: MantineColorsTuple = [
  "#ece8e1",
  "#cbc5bb",
  "#aba498",
  "#857e73",
  "#4b463f",
  "#3a3630",
  "#2b2824",
  "#211f1b",
  "#191714",
  "#100f0d",
];

/** A thumb hits what is 44 pixels high; "md" alone is 42. */
const LARGE_BUTTON = {
  defaultProps: { size: "md" },
  vars: (_: unknown, { size }: { size?: unknown }) => ({
    root: size === "md" ? { "--button-height": "44px" } : {},
  }),
};
const LARGE_INPUT = {
  vars: (_: unknown, { size, multiline }: { size?: unknown; multiline?: unknown }) => ({
    wrapper: size === "md" && !multiline ? { "--input-height": "44px" } : {},
  }),
};

export const theme = createTheme({
  colors: { indigo, gray, dark },
  primaryColor: "indigo",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 12,
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: "650" },
  components: {
    Button: LARGE_BUTTON,
    Input: LARGE_INPUT,
    TextInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    MultiSelect: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md" } },
    NumberInput: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { centered: true, radius: 16, transitionProps: { duration: 140 } } },
    // A header of its own would be a second banner of the page, as a section that is a dialog is none.
    ModalHeader: { defaultProps: { component: "div" } },
    Menu: {
      defaultProps: {
        shadow: "md",
        transitionProps: { duration: 100 },
        // The first item takes the focus, and not something that is no item, which a menu may not hold.
        withInitialFocusPlaceholder: false,
        // No higher than there is room for: what does not fit is scrolled to.
        middlewares: { flip: true, shift: true, size: true },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
  },
});
