import { isKeyEvent, typesOf } from "./types.js";

const MESSAGE =
  "A key that is part of composing (Japanese, Chinese, Korean) is nobody's command: ask keyOf(event) in ui/keys.";
const READ = new Set(["key", "code", "keyCode", "which"]);

/** Which key an event is of is asked in one place, which knows of composing. */
export const keysAsked = {
  meta: { type: "problem", schema: [], messages: { asked: MESSAGE } },
  create(context) {
    const { checker, at } = typesOf(context);
    const report = (node) => context.report({ node, messageId: "asked" });
    return {
      MemberExpression(node) {
        const { property, computed } = node;
        const name = computed ? property.value : property.name;
        if (READ.has(name) && isKeyEvent(at(node.object), checker)) report(node);
      },
      ObjectPattern(node) {
        const taken = node.properties.filter((one) => READ.has(one.key?.name));
        if (taken.length > 0 && isKeyEvent(at(node), checker)) taken.forEach(report);
      },
    };
  },
};
