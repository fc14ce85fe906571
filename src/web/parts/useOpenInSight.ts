import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** For a row of sections that goes on sideways on a phone: the section that is open is brought into sight. */
export function useOpenInSight() {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has another section open
  useEffect(() => {
    const open = row.current?.querySelector('[aria-current="page"], [data-here]');
    open?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return row;
}
