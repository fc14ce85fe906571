import type { RoundId } from "../../contract/ids.ts";
import type { Lang } from "../../core/index.ts";
import { tellingOf, type Words } from "../audit/index.ts";
import { leftWords, momentWords } from "../vietnamTime.ts";
import { openWords } from "./deadlineWords.ts";
import { firstSentences } from "./firstSentences.ts";
import { linkOf, wordsOf } from "./noticeView.ts";
import type { OwnDeadline } from "./ownDeadlines.ts";
import type { MailContent, Notice, QuietCount, WaitingApproval } from "./ports.ts";

/** What there is to tell one person. */
export interface News {
  readonly deadlines: readonly OwnDeadline[];
  readonly approvals: readonly WaitingApproval[];
  readonly notices: readonly Notice[];
  readonly quiet: readonly QuietCount[];
}

const DAY_MS = 86_400_000;
const HORIZON_DAYS = 7;
/** Days before the end at which a deadline is worth a mail of its own. */
const STEPS = [HORIZON_DAYS, 3, 2, 1];

/** Those that end within seven days. */
export function near(deadlines: readonly OwnDeadline[], now: Date): OwnDeadline[] {
  return deadlines.filter(({ until }) => until.getTime() - now.getTime() <= HORIZON_DAYS * DAY_MS);
}

/**
 * Whether a mail is worth sending: something new happened, or since the morning of the last working day a deadline came
 * seven, three, two or one day near. What merely lies there does not knock every day.
 */
export function worthSending(news: News, now: Date, lastMorning: Date): boolean {
  if (news.notices.length > 0 || news.quiet.length > 0) return true;
  return news.deadlines.some(
    ({ until, from }) => from > lastMorning || stepsPassed(until, now) > stepsPassed(until, lastMorning),
  );
}

function stepsPassed(until: Date, moment: Date): number {
  return STEPS.filter((days) => until.getTime() - moment.getTime() <= days * DAY_MS).length;
}

/** The digest of one person; every line leads to the place of work. No score of anybody stands in it. */
export function digestContent(news: News, now: Date): MailContent {
  const sections = [
    section(
      "Việc của bạn sắp đến hạn",
      "Your work that is due soon",
      news.deadlines.map((one) => deadlineLine(one, now)),
    ),
    section("Chờ bạn duyệt", "Waiting for your approval", news.approvals.map(approvalLine)),
    section("Thông báo mới", "New notices", news.notices.map(noticeLine)),
    section("Trong đợt bạn chủ trì", "In the rounds you run", news.quiet.flatMap(quietLine)),
  ];
  return {
    subject: subjectOf(news, now),
    lead: {
      vi: "Những việc dưới đây liên quan đến bạn. Bấm vào từng dòng để mở đúng chỗ cần làm.",
      en: "This concerns you. Each line leads to the place where it can be done.",
    },
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

type Section = MailContent["sections"][number];
type Line = Section["lines"][number];

function section(vi: string, en: string, lines: readonly Line[]): Section {
  return { title: { vi, en }, lines };
}

function subjectOf({ deadlines, approvals, notices }: News, now: Date): Words {
  const [first] = deadlines;
  if (first !== undefined) {
    return both(
      (lang) =>
        `${lang === "vi" ? "Chỉ số" : "Chiso"}: ${first.title[lang]}, ${leftWords(first.until, now, lang)}`,
    );
  }
  if (approvals.length > 0) {
    return {
      vi: `Chỉ số: ${approvals.length} phiếu chờ bạn duyệt`,
      en: `Chiso: ${approvals.length} waiting for your approval`,
    };
  }
  const [only, ...others] = notices;
  if (only !== undefined && others.length === 0) {
    const said = firstSentences(wordsOf(only));
    return both((lang) => `${lang === "vi" ? "Chỉ số" : "Chiso"}: ${said[lang]}`);
  }
  if (notices.length > 0) {
    return { vi: `Chỉ số: ${notices.length} thông báo mới`, en: `Chiso: ${notices.length} new notices` };
  }
  return { vi: "Chỉ số: tình hình đợt đánh giá", en: "Chiso: news of your rounds" };
}

function deadlineLine(deadline: OwnDeadline, now: Date): Line {
  const { kind, title, round, until, open, link } = deadline;
  const words = both((lang) => {
    const left = open === undefined ? "" : openWords(kind, open.left, open.of)[lang];
    const moment = momentWords(until, lang);
    const time =
      lang === "vi"
        ? `${leftWords(until, now, lang)} (đến ${moment})`
        : `${leftWords(until, now, lang)} (until ${moment})`;
    return `${title[lang]} (${round.title}): ${time}${left === "" ? "" : `; ${left}`}.`;
  });
  return { words, link: `/lam-viec${link}` };
}

function approvalLine({ round, unit, unitName, sheet }: WaitingApproval): Line {
  const words =
    unit === sheet
      ? {
          vi: `Phiếu tự chấm điểm của ${unitName} (${round.title}).`,
          en: `The sheet of ${unitName} (${round.title}).`,
        }
      : {
          vi: `Phần việc của ${unitName} (${round.title}).`,
          en: `The part of ${unitName} (${round.title}).`,
        };
  return { words, link: `${roundPath(round.id)}/phieu/${sheet}${unit === sheet ? "" : `?co-quan=${unit}`}` };
}

/** A notice as a line of a mail. */
export function noticeLine(notice: Notice): Line {
  const { count, round, unitName } = notice;
  const link = linkOf(notice);
  const place = [round?.title, unitName].filter((one) => one !== undefined && one !== null).join("; ");
  const words = both((lang) => {
    const times = count === 1 ? "" : lang === "vi" ? ` (${count} lần)` : ` (${count} times)`;
    return ended(`${place === "" ? "" : `${place}: `}${wordsOf(notice)[lang]}${times}`);
  });
  return { words, link: link === null ? null : `/lam-viec${link}` };
}

/** With a full stop, where the words of somebody else do not end with a mark of their own. */
function ended(sentence: string): string {
  return /[.!?…:;]$/.test(sentence) ? sentence : `${sentence}.`;
}

function quietLine({ kind, round, count }: QuietCount): Line[] {
  const counted = tellingOf(kind)?.counted?.(count);
  if (counted === undefined) return [];
  const place = round === null ? "" : `${round.title}: `;
  return [
    { words: both((lang) => `${place}${counted[lang]}.`), link: round === null ? null : roundPath(round.id) },
  ];
}

function roundPath(id: RoundId): string {
  return `/lam-viec/dot/${id}`;
}

function both(say: (lang: Lang) => string): Words {
  return { vi: say("vi"), en: say("en") };
}
