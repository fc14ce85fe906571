import { attachEvidence } from "../../src/app/evidence/index.ts";
import { approveRound, computeRound, publishRound } from "../../src/app/publication/index.ts";
import { closeRound } from "../../src/app/rounds/index.ts";
import type { EvidenceId, RoundId } from "../../src/contract/ids.ts";
import { FIRST } from "./plan-world.ts";
import { answer, appraise, COMMUNES, openedRound, submit } from "./round-world.ts";
import { described, PDF, type SheetWorld, upload } from "./sheet-world.ts";

export interface PublishedYear {
  readonly round: RoundId;
  /** A file and a link that FIRST attached at 1.1. */
  readonly file: EvidenceId;
  readonly link: EvidenceId;
}

/**
 * The communes' round of a year, published in August. FIRST has 3 of 3 at 1.1 with two documents, and at 1.2 the points
 * given; the others answered nothing and share a rank.
 */
export async function publishedYear(
  world: SheetWorld,
  { year = 2026, previous = null as RoundId | null, points = 1 } = {},
): Promise<PublishedYear> {
  const at = (day: string) => `${year}-${day}T00:00:00+07:00`;
  world.moveTo(`${year}-05-20`);
  const round = await openedRound(world, {
    title: `Chỉ số CCHC cấp xã ${year}`,
    period: String(year),
    previousRound: previous,
    clock: {
      selfScoring: { from: at("06-01"), until: at("07-01") },
      appraisal: { from: at("07-05"), until: at("08-01") },
      objection: { file: 5, decide: 3 },
    },
  });
  world.moveTo(`${year}-06-10`);
  const documents = await attachTwo(world, round);
  for (const unit of COMMUNES) {
    if (unit === FIRST) {
      await answer(world, round, unit, "1.1", { issued: "on-time" });
      await answer(world, round, unit, "1.2", { done: 9, planned: 10 });
    }
    await submit(world, round, unit);
  }
  world.moveTo(`${year}-07-10`);
  const judged = { points, reason: "Thiếu minh chứng." };
  for (const unit of COMMUNES)
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"])
      await appraise(world, round, unit, leaf, unit === FIRST && leaf === "1.2" ? judged : undefined);
  world.moveTo(`${year}-08-02`);
  for (const unit of COMMUNES) await answer(world, round, unit, "2.1", { share: 0.9 });
  await publish(world, round);
  return { round, ...documents };
}

async function attachTwo(world: SheetWorld, round: RoundId) {
  const officer = world.officerOf(FIRST);
  const line = { roundId: round, unit: FIRST, leaf: "1.1" };
  const file = await upload(officer, line, "ke-hoach.pdf", PDF);
  await attachEvidence(officer, line, described({ title: "Kế hoạch 01" }), file);
  const link = described({ title: "Cổng thông tin", link: "https://example.org/ke-hoach" });
  const { leaf } = await attachEvidence(officer, line, link, null);
  const idOf = (title: string) => {
    const found = leaf.evidence.find((each) => each.title === title);
    if (found === undefined) throw new Error(title);
    return found.id;
  };
  return { file: idOf("Kế hoạch 01"), link: idOf("Cổng thông tin") };
}

async function publish(world: SheetWorld, round: RoundId): Promise<void> {
  const owner = world.as(world.owner);
  await closeRound(owner, round);
  await computeRound(owner, round);
  await approveRound(owner, round, { number: "", day: null, signer: "" });
  await publishRound(owner, round);
}
