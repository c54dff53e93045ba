import "@mantine/core/styles.css";
import "./ui/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTexts } from "./i18n";
import { keepComposingToItself } from "./ui/keys";

keepComposingToItself(window);

const root = document.getElementById("root");
if (root) {
  void startTexts().then(() => createRoot(root).render(<App />));
}
