import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { licences } from "./build/licences";

/** Where the Alcove server listens while the web app is developed. */
const server = process.env.ALCOVE_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), licences()],
  // The app may be below any path: addresses are seen from the file, and the server writes them anew
  // for each page by where that is (see WebApp.java).
  base: "./",
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": { target: server },
      "/socket.io": { target: server, ws: true },
    },
  },
  build: { target: "es2022", sourcemap: false },
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "lint/*.test.js", "build/*.test.ts"],
  },
});
