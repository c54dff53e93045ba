import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { keysAsked } from "./lint/keysAsked.js";
import { textAlone } from "./lint/textAlone.js";

/** What a folder may not reach for, so that rules, socket, media and screens stay four things. */
const wall = (files, forbidden, message) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: forbidden, message }] }],
  },
});

export default tseslint.config(
  { ignores: ["dist", "node_modules", "lint/fixture"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "jsx-a11y/no-autofocus": "off",
      "jsx-a11y/media-has-caption": "off",
    },
  },
  wall(
    ["src/protocol/**", "src/state/**"],
    [
      "react",
      "react-dom",
      "socket.io-client",
      "@mantine/*",
      "**/session/*",
      "**/media/*",
      "**/features/*",
    ],
    "What is true is decided without React, sockets or media, so that it can be tested as stories.",
  ),
  wall(
    ["src/session/**", "src/media/**"],
    ["@mantine/*", "**/features/*", "**/ui/*"],
    "The socket and the media know nothing of how they are shown.",
  ),
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/**/*.test.ts", "src/ui/keys.ts"],
    plugins: { alcove: { rules: { "keys-asked": keysAsked, "text-alone": textAlone } } },
    rules: { "alcove/keys-asked": "error", "alcove/text-alone": "error" },
  },
  {
    files: ["*.js", "lint/**/*.js"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: globals.node,
    },
  },
  prettier,
);
