import { useEffect, useRef, useState } from "react";

/** A value that changes often, as it is now at first, and then no more often than every `millis`. */
export function useSettled<Value>(value: Value, millis: number): Value {
  const [settled, setSettled] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    if (Object.is(settled, value)) return;
    const wait = Math.max(0, last.current + millis - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSettled(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [settled, value, millis]);
  return settled;
}
