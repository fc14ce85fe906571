import {
  type Appraisal,
  decideAppraisals,
  type LeafDecision,
  saveReply,
  sendReplies,
} from "../../app/appraisal/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { attach } from "./acts.ts";
import { COMMUNES, type Commune, communeIssuer } from "./province.ts";
import { appraiserOf, type DemoMethod } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

const WORDS = [
  "Văn bản đã phát hành trong kỳ nhưng khi gửi phiếu chưa đính kèm; đơn vị gửi bổ sung, đề nghị giữ điểm tự chấm.",
  "Số liệu đơn vị kê khai lấy từ báo cáo đã gửi sở chuyên ngành; đề nghị đối chiếu theo thời điểm chốt ngày 31/10.",
  "Nội dung này đã thực hiện trước ngày 30/9; biên bản và ảnh chụp gửi kèm, đề nghị xem lại.",
] as const;
const ACCEPTED =
  "Tài liệu bổ sung ban hành trong kỳ đánh giá, đủ căn cứ; chấp nhận giải trình, lấy điểm tự chấm.";
const PARTLY =
  "Chấp nhận một phần giải trình: tài liệu bổ sung chứng minh được một phần, phần còn lại chưa có căn cứ.";
const KEPT = "Giữ điểm thẩm định lần 1: giải trình không kèm tài liệu nào mới so với hồ sơ đã xem.";

/** A commune answers its first losses; the rest it lets stand. */
const MOST_ANSWERS = 4;

type Answer = "agrees" | "explains" | "silent";

/** Communes answer what they lost: some agree, some explain, the first time with a document, some say nothing. */
export async function explainLosses(
  stage: DemoStage,
  kit: DemoMethod,
  roundId: RoundId,
  year: number,
): Promise<void> {
  const changed = await changedLeaves(stage, roundId);
  for (const commune of COMMUNES) {
    const lost = changed.filter(({ unit }) => unit === commune.key);
    await answerAll(stage, kit, { roundId, commune, year }, lost);
    stage.clock.pass(35);
  }
}

interface Explaining {
  readonly roundId: RoundId;
  readonly commune: Commune;
  readonly year: number;
}

async function answerAll(
  stage: DemoStage,
  kit: DemoMethod,
  { roundId, commune, year }: Explaining,
  lost: readonly Appraisal[],
): Promise<void> {
  const sheet = { roundId, unit: commune.key };
  const context = stage.as(commune.username);
  const replies: { leaf: string; version: number; agreed: boolean }[] = [];
  for (const { leaf: code } of lost.slice(0, MOST_ANSWERS)) {
    const random = seededRandom(`reply/${commune.key}/${code}`);
    const answer = answerOf(random());
    if (answer === "silent") continue;
    const agrees = answer === "agrees";
    const text = agrees ? "" : (WORDS[Math.floor(random() * WORDS.length)] ?? WORDS[0]);
    const { reply } = await saveReply(context, { ...sheet, leaf: code }, { agrees, text, baseVersion: 0 });
    const leaf = kit.selfLeaves.find((each) => each.code === code);
    if (!agrees && leaf && !replies.some(({ agreed }) => !agreed))
      await attach(stage, commune.username, { ...sheet, leaf: code }, leaf, communeIssuer(commune), year);
    replies.push({ leaf: code, version: reply.version, agreed: agrees });
  }
  if (replies.length > 0) await sendReplies(context, sheet, { replies });
}

/** The second appraisal: what was explained is accepted, accepted in part, or stays as it was, each with its reason. */
export async function judgeAgain(stage: DemoStage, roundId: RoundId): Promise<void> {
  const changed = await changedLeaves(stage, roundId);
  const replies = await stage.tx.appraisal.repliesOfRound(roundId);
  const explained = new Set(
    replies.flatMap(({ unit, leaf, sent }) => (sent && !sent.agrees ? [`${unit}/${leaf}`] : [])),
  );
  for (const { key: unit } of COMMUNES) {
    const again = changed.filter((each) => each.unit === unit && explained.has(`${unit}/${each.leaf}`));
    for (const username of ["thamdinh1", "thamdinh2"] as const) {
      const own = again.filter(({ leaf }) => appraiserOf(leaf) === username).map(secondDecision);
      if (own.length > 0) await decideAppraisals(stage.as(username), { roundId, unit }, own);
    }
    stage.clock.pass(15);
  }
}

function secondDecision({ unit, leaf, points, selfPoints, version }: Appraisal): LeafDecision {
  const luck = seededRandom(`again/${unit}/${leaf}`)();
  const middle = Math.round(((points + (selfPoints ?? points)) / 2) * 100) / 100;
  if (luck < 0.4) return { leaf, decision: { decision: "agree", reason: ACCEPTED, baseVersion: version } };
  if (luck < 0.6 && middle > points && middle < (selfPoints ?? 0))
    return { leaf, decision: { decision: "change", points: middle, reason: PARTLY, baseVersion: version } };
  return { leaf, decision: { decision: "keep", reason: KEPT, baseVersion: version } };
}

async function changedLeaves(stage: DemoStage, roundId: RoundId): Promise<readonly Appraisal[]> {
  const decisions = await stage.tx.appraisal.appraisalsOfRound(roundId);
  return decisions.filter(({ decision }) => decision === "change");
}

function answerOf(luck: number): Answer {
  if (luck < 0.35) return "agrees";
  return luck < 0.8 ? "explains" : "silent";
}
