import { attachEvidence, receiveFile } from "../../app/evidence/index.ts";
import { saveExplanation, saveInputs, type TypedInput } from "../../app/submissions/index.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Leaf } from "../../core/index.ts";
import { type Issuer, paperFor } from "./papers.ts";
import type { Answers } from "./plausible.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

export interface SheetOf {
  readonly roundId: RoundId;
  readonly unit: UnitKey;
}

export interface Line extends SheetOf {
  readonly leaf: string;
}

/** Leaf → answers; nobody has typed there before. One sitting: it is saved at one time. */
export async function answer(
  stage: DemoStage,
  username: string,
  sheet: SheetOf,
  answers: ReadonlyMap<string, Answers>,
): Promise<void> {
  const typed = [...answers].flatMap(([leaf, inputs]): TypedInput[] =>
    Object.entries(inputs).map(([input, value]) => ({ leaf, input, value, baseVersion: 0 })),
  );
  if (typed.length > 0) await saveInputs(stage.as(username), sheet, typed);
}

export async function explain(stage: DemoStage, username: string, line: Line, text: string): Promise<void> {
  await saveExplanation(stage.as(username), line, { text, baseVersion: 0 });
}

/** Attaches the first `most` papers a leaf asks for, dated within the scored year and not after the demo's today. */
export async function attach(
  stage: DemoStage,
  username: string,
  line: Line,
  leaf: Leaf,
  issuer: Issuer,
  year: number,
  most = 1,
): Promise<void> {
  const context = stage.as(username);
  for (const wanted of leaf.evidence.slice(0, most)) {
    const date = dateWithin(year, stage.clock.today(), `${line.unit}/${leaf.code}/${wanted.label.vi}`);
    const { file: bytes, ...fields } = paperFor(issuer, leaf, wanted, date);
    const file =
      bytes && (await receiveFile(context, line, { name: bytes.name, content: once(bytes.bytes) }));
    await attachEvidence(context, line, { ...fields, note: "" }, file);
  }
}

/** Splits leaves into the fields they belong to, in printed order: people fill a sheet field by field. */
export function byField(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const fields = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const [field = ""] = leaf.code.split(".");
    fields.set(field, [...(fields.get(field) ?? []), leaf]);
  }
  return [...fields.values()];
}

function dateWithin(year: number, today: string, words: string): string {
  const first = Date.UTC(year, 0, 20);
  const last = Math.max(first, Math.min(Date.UTC(year, 11, 10), Date.parse(today) - 3 * 86_400_000));
  const day = new Date(first + seededRandom(words)() * (last - first));
  return day.toISOString().slice(0, 10);
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
