import type { Framework } from "../framework.ts";
import type { Finding } from "./finding.ts";

/** What was found in one block. */
export interface BlockFindings {
  readonly block: string;
  readonly framework: Pick<Framework, "nodes">;
  readonly findings: readonly Finding[];
}

/**
 * The findings of several blocks together: what holds in every block that has the parts concerned is told once, what holds
 * in some of them names each in `place.block`.
 */
export function acrossBlocks(blocks: readonly BlockFindings[]): readonly Finding[] {
  const parts = blocks.map(({ framework }) => new Set(framework.nodes.map(({ code }) => code)));
  const found = new Map<string, { readonly finding: Finding; readonly in: string[] }>();
  for (const { block, findings } of blocks)
    for (const finding of findings) {
      const key = JSON.stringify([finding.code, finding.place, finding.words.en]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { finding, in: [block] });
      else known.in.push(block);
    }
  return [...found.values()].flatMap(({ finding, in: where }) => {
    const concerned = parts.filter((codes) => finding.place.nodes.every((code) => codes.has(code)));
    return where.length === concerned.length
      ? [finding]
      : where.map((block) => ({ ...finding, place: { ...finding.place, block } }));
  });
}
