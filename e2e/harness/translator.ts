/**
 * Runs in the page before the app, and does to it what a browser's own translator does: every piece of
 * text, now and later, is taken out and put anew into two `<font>` elements. The words stay as they are.
 */
export function translateAll(): void {
  const LEFT_ALONE = "font, script, style, textarea, svg";
  const fonts = document.createElement("template");
  fonts.innerHTML = "<font><font></font></font>";
  const translate = (text: Text): void => {
    if (text.data.trim() === "" || text.parentElement?.closest(LEFT_ALONE) !== null) return;
    const outer = fonts.content.firstElementChild?.cloneNode(true) as Element;
    outer.firstElementChild?.append(text.data);
    text.replaceWith(outer);
  };
  const look = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
    found.forEach(translate);
  };
  document.addEventListener("DOMContentLoaded", () => {
    look(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target instanceof Text) translate(target);
        for (const node of addedNodes) {
          if (node instanceof Text) translate(node);
          else look(node);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
