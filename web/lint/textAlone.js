import { mayBeText, typesOf } from "./types.js";

const MESSAGE =
  "A browser's translator moves text out of React's sight, which then fails: give this text an element of its own.";

/** Elements that leave nothing on the page around what is in them. */
const TRANSPARENT = new Set(["Fragment", "Suspense", "StrictMode", "ErrorBoundary", "Part"]);

function isTransparent(node) {
  if (node.type === "JSXFragment") return true;
  const { name } = node.openingElement;
  const last = name.type === "JSXMemberExpression" ? name.property.name : name.name;
  return TRANSPARENT.has(last) || /(Provider|Context)$/.test(last);
}

/** Lines are broken between elements; that is no text. */
function isNothing(child) {
  if (child.type === "JSXText") return child.value.trim() === "" && child.value.includes("\n");
  return child.type === "JSXExpressionContainer" && child.expression.type === "JSXEmptyExpression";
}

function functionAround(node) {
  let up = node.parent;
  while (up && !/Function/.test(up.type)) up = up.parent;
  return up;
}

function isComponent(made) {
  const name =
    made?.id?.name ?? (made?.parent?.type === "VariableDeclarator" && made.parent.id.name);
  return typeof name === "string" && /^\p{Lu}/u.test(name);
}

/**
 * Text that has siblings is a text node that React removes, moves or writes by itself. A translator puts
 * it into elements of its own, and React's next step throws. Text that is all there is in its element is
 * written through that element, which stays.
 */
export const textAlone = {
  meta: { type: "problem", schema: [], messages: { alone: MESSAGE } },
  create(context) {
    const { checker, at } = typesOf(context);
    const isText = (child) => {
      if (child.type === "JSXText") return true;
      if (child.type === "JSXExpressionContainer") return mayBeText(at(child.expression), checker);
      return false;
    };
    const report = (node) => context.report({ node, messageId: "alone" });
    const look = (node) => {
      const children = node.children.filter((child) => !isNothing(child));
      if (children.length > 1 || isTransparent(node)) children.filter(isText).forEach(report);
    };
    const answer = (value, from) => {
      if (value && isComponent(from) && mayBeText(at(value), checker)) report(value);
    };
    return {
      JSXElement: look,
      JSXFragment: look,
      ReturnStatement: (node) => answer(node.argument, functionAround(node)),
      ArrowFunctionExpression: (node) => {
        if (node.expression) answer(node.body, node);
      },
    };
  },
};
