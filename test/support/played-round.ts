import { decideAppraisals } from "../../src/app/appraisal/index.ts";
import type { Context } from "../../src/app/context.ts";
import { approveRound, computeRound, publishRound } from "../../src/app/publication/index.ts";
import { closeRound, createRound, openRound } from "../../src/app/rounds/index.ts";
import { saveInputs, submitSheet } from "../../src/app/submissions/index.ts";
import { DecideAppraisal } from "../../src/contract/appraisal.ts";
import { type RoundId, UnitKey } from "../../src/contract/ids.ts";
import { CreateRound } from "../../src/contract/rounds.ts";
import type { AnswerValue } from "../../src/contract/sheets.ts";
import type { RoundPerson, RoundProduct } from "./round-product.ts";

type Answers = Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;

/** What Xã An Hòa reported of the year that the journey begins with. */
export const REPORTED = {
  "1.1": { issued: "on-time" },
  "1.2": { done: 15, planned: 20 },
  "1.3": { missing: 2 },
  "2.1": { met: 470, settled: 500 },
  "2.2": { posted: true, online: true },
  "2.3": { visits: 5, promised: 5 },
} as const satisfies Answers;

/** What Xã Bình Minh reported. */
const NEIGHBOUR: Answers = {
  ...REPORTED,
  "1.2": { done: 20, planned: 20 },
  "1.3": { missing: 0 },
};

/** Why Xã An Hòa has no points at 2.2, whatever it claimed. */
export const NOT_POSTED = "Trang thông tin của xã chưa đăng đủ thủ tục.";
export const SATISFIED = 0.8;

const COMMUNES = ["xa-an-hoa", "xa-binh-minh"].map((key) => UnitKey.parse(key));

/** Drafts and opens the round of a year, as if an official had done so by the form. */
export async function openYear(
  product: Pick<RoundProduct, "contextAs">,
  year: number,
  previousRound: RoundId | null,
): Promise<RoundId> {
  return openRoundOver(product, `Chỉ số CCHC cấp xã năm ${year}`, year, previousRound, COMMUNES);
}

async function openRoundOver(
  { contextAs }: Pick<RoundProduct, "contextAs">,
  title: string,
  year: number,
  previousRound: RoundId | null,
  units: readonly UnitKey[],
): Promise<RoundId> {
  const owner = await contextAs("hanh");
  const appraiser = (await contextAs("son")).actor.accountId;
  const at = (day: string) => `${year}-${day}:00+07:00`;
  const id = await createRound(
    owner,
    CreateRound.parse({
      title,
      kind: "measures",
      methodId: "commune-round",
      methodVersion: "2027",
      period: String(year),
      ownerUnit: "so-noi-vu",
      previousRound,
      clock: {
        selfScoring: { from: at("11-01T08:00"), until: at("11-20T17:30") },
        appraisal: { from: at("11-21T08:00"), until: at("12-10T17:30") },
      },
      units: units.map((unit) => ({ unit, family: "commune" })),
      appraisers: [{ account: appraiser }],
    }),
  );
  await openRound(owner, id);
  return id;
}

/** Sở Nội vụ opens the round in which the province is assessed, and so writes its plans and sets its tasks. */
export async function assessProvince(product: RoundProduct, year: number): Promise<RoundId> {
  return openRoundOver(product, `Chỉ số CCHC của tỉnh năm ${year}`, year, null, [
    UnitKey.parse("tinh-minh-hoa"),
  ]);
}

/** Plays the round of a year from opening to publication by the use cases themselves. */
export async function playYear(product: RoundProduct, year: number): Promise<RoundId> {
  const { contextAs, moveTo } = product;
  const at = (day: string) => moveTo(`${year}-${day}T09:00:00+07:00`);
  at("10-20");
  const roundId = await openYear(product, year, null);
  at("11-05");
  await handIn(await contextAs("binh"), roundId, "xa-an-hoa", REPORTED);
  await handIn(await contextAs("tam"), roundId, "xa-binh-minh", NEIGHBOUR);
  at("11-25");
  await judge(product, "son", roundId);
  at("12-12");
  const owner = await contextAs("hanh");
  for (const unit of COMMUNES)
    await saveInputs(owner, { roundId, unit }, [
      { leaf: "3.1", input: "share", value: SATISFIED, baseVersion: 0 },
    ]);
  await closeRound(owner, roundId);
  await computeRound(owner, roundId);
  await approveRound(owner, roundId, { number: "2150/QĐ-UBND", day: `${year}-12-12`, signer: "Chủ tịch" });
  await publishRound(owner, roundId);
  return roundId;
}

async function handIn(clerk: Context, roundId: RoundId, key: string, answers: Answers): Promise<void> {
  const sheet = { roundId, unit: UnitKey.parse(key) };
  const typed = Object.entries(answers).flatMap(([leaf, inputs]) =>
    Object.entries(inputs).map(([input, value]) => ({ leaf, input, value, baseVersion: 0 })),
  );
  await saveInputs(clerk, sheet, typed);
  await submitSheet(clerk, sheet);
}

async function judge({ contextAs }: RoundProduct, person: RoundPerson, roundId: RoundId): Promise<void> {
  const appraiser = await contextAs(person);
  for (const unit of COMMUNES)
    await decideAppraisals(
      appraiser,
      { roundId, unit },
      Object.keys(REPORTED).map((leaf) => ({
        leaf,
        decision: DecideAppraisal.parse(
          leaf === "2.2" && unit === COMMUNES[0]
            ? { decision: "change", points: 0, reason: NOT_POSTED, baseVersion: 0 }
            : { decision: "agree", baseVersion: 0 },
        ),
      })),
    );
}
