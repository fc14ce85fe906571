import { assignObjection, decideObjection, fileObjection } from "../../app/objections/index.ts";
import { correctRound } from "../../app/publication/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { instantOf } from "./demoClock.ts";
import { keep } from "./libraries.ts";
import { COMMUNES, type Commune, communeIssuer, leaderOf } from "./province.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

interface Lost {
  readonly leaf: string;
  readonly selfPoints: number;
}

/** After publication: one objection upheld, one dismissed, and the correction that follows from the first. */
export async function objectAndCorrect(stage: DemoStage, roundId: RoundId, year: number): Promise<void> {
  const { clock } = stage;
  const upheld = await firstWhoLost(stage, roundId, ["hoasim", "hoacuc", "hoaban"]);
  const dismissed = await firstWhoLost(stage, roundId, ["hoacai", "hoadao", "hoagao"]);
  clock.setTo(instantOf(`${year}-01-14`, "09:15"));
  const first = await file(stage, roundId, upheld, year);
  clock.setTo(instantOf(`${year}-01-15`, "14:20"));
  const second = await file(stage, roundId, dismissed, year);
  clock.setTo(instantOf(`${year}-01-16`, "08:30"));
  const owner = stage.as(OWNER.username);
  const decider = leaderOf(OWNER);
  for (const id of [first, second]) await assignObjection(owner, id, stage.accountOf(decider));
  clock.setTo(instantOf(`${year}-01-23`, "10:00"));
  await decideObjection(stage.as(decider), first, {
    outcome: "upheld",
    points: upheld.lost.selfPoints,
    reason:
      "Đã đối chiếu bản gốc và sổ văn bản đi: tài liệu ban hành trong kỳ đánh giá, đúng nội dung tiêu chí. Lấy điểm tự chấm của đơn vị.",
  });
  clock.pass(40);
  await decideObjection(stage.as(decider), second, {
    outcome: "dismissed",
    reason:
      "Tài liệu gửi kèm ban hành sau thời điểm chốt số liệu nên không tính vào kỳ đánh giá. Giữ nguyên điểm đã công bố.",
  });
  clock.setTo(instantOf(`${year}-01-27`, "15:30"));
  await correctRound(owner, roundId, {
    number: "131/QĐ-UBND",
    day: `${year}-01-27`,
    signer: "Chủ tịch UBND tỉnh Minh Họa",
    reason: `Chấp nhận kiến nghị của UBND ${lower(upheld.commune.name)} về tiêu chí ${upheld.lost.leaf}.`,
  });
}

interface Objector {
  readonly commune: Commune;
  readonly lost: Lost;
}

/** The largest loss of the first of these communes that lost anything. */
async function firstWhoLost(
  stage: DemoStage,
  roundId: RoundId,
  usernames: readonly string[],
): Promise<Objector> {
  const decisions = await stage.tx.appraisal.appraisalsOfRound(roundId);
  for (const username of usernames) {
    const commune = COMMUNES.find((each) => each.username === username);
    const [largest] = decisions
      .flatMap(({ unit, leaf, decision, points, selfPoints }) =>
        unit === commune?.key && decision === "change" && selfPoints !== null && selfPoints > points
          ? [{ leaf, selfPoints, loss: selfPoints - points }]
          : [],
      )
      .toSorted((a, b) => b.loss - a.loss);
    if (commune && largest) return { commune, lost: largest };
  }
  throw new RangeError(`none of ${usernames.join(", ")} lost points in the demo's finished round`);
}

async function file(
  stage: DemoStage,
  roundId: RoundId,
  { commune, lost }: Objector,
  year: number,
): Promise<string> {
  const { key: unit, username } = commune;
  const office = { unit, username, issuer: communeIssuer(commune) };
  const sample = {
    kind: "letter",
    sign: "CV",
    title: `Công văn giải trình tiêu chí ${lost.leaf} kèm sổ văn bản đi`,
    extract: `Trích sổ văn bản đi và bản sao tài liệu làm căn cứ cho tiêu chí ${lost.leaf}.`,
  } as const;
  const document = await keep(stage, office, sample, `${year}-01-13`);
  return fileObjection(stage.as(username), roundId, {
    unit,
    leaf: lost.leaf,
    text: `Đề nghị xem lại điểm tiêu chí ${lost.leaf}: tài liệu làm căn cứ đã ban hành trong kỳ, có số và ngày trong sổ văn bản đi gửi kèm.`,
    documents: [{ document, version: 1, page: "1" }],
  });
}

function lower(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
