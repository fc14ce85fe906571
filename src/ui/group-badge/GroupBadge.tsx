const KNOWN = ["A", "B", "C", "D"] as const;

/** A group or class as printed. Letters A–D have a colour of their own; the letter is always there. */
export function GroupBadge({ group }: { group: string }) {
  const letter = KNOWN.find((one) => one === group);
  return <span className={letter ? `group group-${letter.toLowerCase()}` : "group group-word"}>{group}</span>;
}
