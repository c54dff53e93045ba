import ts from "typescript";

/** The parts of a type that a value may be: of a union each, of a list what is in it. */
export function partsOf(type, checker, seen = new Set()) {
  if (seen.has(type)) return [];
  seen.add(type);
  const within = (types) => types.flatMap((one) => partsOf(one, checker, seen));
  if (type.isUnion()) return within(type.types);
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    return within(checker.getTypeArguments(type));
  }
  return [checker.getBaseConstraintOfType(type) ?? type];
}

/** React makes no text of "", of a boolean and of nothing. */
function isText(type) {
  if (type.isStringLiteral()) return type.value !== "";
  if (type.isIntersection()) return type.types.some(isText);
  return (
    (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) !==
    0
  );
}

/** Whether a value of the type is, or may be, text on the page. */
export function mayBeText(type, checker) {
  return partsOf(type, checker).some(isText);
}

/** Whether it is an event of a key, the browser's or React's. */
export function isKeyEvent(type, checker) {
  return partsOf(type, checker).some((one) => one.symbol?.name === "KeyboardEvent");
}

/** What tells a rule of types. */
export function typesOf(context) {
  const services = context.sourceCode.parserServices;
  const checker = services.program.getTypeChecker();
  return { checker, at: (node) => services.getTypeAtLocation(node) };
}
