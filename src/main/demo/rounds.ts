import type { z } from "zod";
import { createRound, openRound } from "../../app/rounds/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { CreateRound } from "../../contract/rounds.ts";
import { type CompiledMethod, compileMethod, type Leaf, leavesOf, type Method } from "../../core/index.ts";
import { DEPARTMENTS } from "./province.ts";
import type { DemoStage } from "./stage.ts";

export const OWNER = DEPARTMENTS["Sở Nội vụ"];

/** A method as the demo reads it: compiled once, with its self-scored leaves at hand. */
export interface DemoMethod {
  readonly id: string;
  readonly version: string;
  readonly method: Method;
  readonly compiled: CompiledMethod;
  readonly selfLeaves: readonly Leaf[];
}

export function demoMethod(stage: DemoStage, id: string, version: string): DemoMethod {
  const loaded = stage.as(OWNER.username).methods.get(id, version);
  if (!loaded) throw new RangeError(`the library has no ${id}@${version}, which the demo is made with`);
  const { method } = loaded;
  const selfLeaves = leavesOf(method).filter(({ scoredBy }) => scoredBy === "self");
  return { id, version, method, compiled: compileMethod(method), selfLeaves };
}

type Parts = Pick<z.output<typeof CreateRound>, "title" | "kind" | "period" | "clock" | "units"> &
  Partial<
    Pick<z.output<typeof CreateRound>, "assignments" | "appraisers" | "leaderApproval" | "previousRound">
  >;

/** The owner makes a round and opens it half an hour later. */
export async function openDemoRound(stage: DemoStage, kit: DemoMethod, parts: Parts): Promise<RoundId> {
  const owner = stage.as(OWNER.username);
  const id = await createRound(owner, {
    assignments: [],
    appraisers: [],
    leaderApproval: false,
    previousRound: null,
    ...parts,
    methodId: kit.id,
    methodVersion: kit.version,
    ownerUnit: OWNER.key,
  });
  stage.clock.pass(30);
  await openRound(owner, id);
  return id;
}

/** One appraiser for everything, one for procedures and digital government only. */
export function appraisersOf(stage: DemoStage): NonNullable<Parts["appraisers"]> {
  return [
    { account: stage.accountOf("thamdinh1"), fields: [], units: [] },
    { account: stage.accountOf("thamdinh2"), fields: ["3", "7"], units: [] },
  ];
}

export function appraiserOf(leaf: string): "thamdinh1" | "thamdinh2" {
  return /^[37]\./.test(leaf) ? "thamdinh2" : "thamdinh1";
}
