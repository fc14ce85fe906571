import { useEffect, useLayoutEffect, useRef } from "react";

type Keys = Readonly<Record<string, () => unknown>>;

/** One-letter keys of the desk; silent while somebody types, or a dialog is open, or a modifier is held. */
export function useDeskKeys(keys: Keys): void {
  const current = useRef(keys);
  // Before the screen shows a row, its keys are the ones in force.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      if (document.querySelector("[role=dialog]")) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]")
  );
}
