import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { PaperFormat, PaperKind } from "../../contract/papers.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { archivePath, type OfficialDocument, type Spreadsheet, spreadsheetOf } from "../documents/index.ts";
import { type ComputedUnit, scoreWholeRound, viewRoundResult } from "../publication/index.ts";
import { loadRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { readContent, readFrame, scoreSheet } from "../submissions/index.ts";
import { annex } from "./annex.ts";
import { papersOf } from "./availability.ts";
import type { Computed } from "./computed.ts";
import { type Judging, readJudging } from "./course/judging.ts";
import { decision } from "./decision.ts";
import { fieldTable } from "./fieldTable.ts";
import { lossBook, lossReport } from "./losses.ts";
import { minutes } from "./minutes.ts";
import { namesOf } from "./names.ts";
import type { OwnSheet } from "./ownSheet.ts";
import { ownDetailTable, ownFieldTable } from "./ownTables.ts";
import { type PaperRound, readPaperRound } from "./paperRound.ts";
import { rankingPools, rankingTable } from "./rankingTable.ts";
import { selfReport } from "./selfReport.ts";
import { unitBook, unitSheet } from "./unitSheet.ts";

export interface WantedPaper {
  readonly kind: PaperKind;
  readonly format: PaperFormat;
  /** With `unit-result`: whose. */
  readonly unit?: UnitKey;
}

export interface PaperFile {
  /** As offered to the reader, with Vietnamese letters. */
  readonly name: string;
  readonly content: Uint8Array | Readable;
}

/** What a paper is made of, read in one transaction; writing the file comes after it. */
type Made =
  | { readonly name: string; readonly document: OfficialDocument }
  | { readonly name: string; readonly book: readonly Spreadsheet[] }
  | {
      readonly name: string;
      readonly sheets: readonly (readonly [name: string, document: OfficialDocument])[];
    };

/** One paper as a file. Throws not-found for a kind or format that this round does not give, round-not-ready before its time. */
export async function downloadPaper(context: Context, id: RoundId, wanted: WantedPaper): Promise<PaperFile> {
  const now = context.clock.now();
  const made = await context.store.read(async (tx) => {
    const paper = await readPaperRound(context, tx, id);
    requireReady(paper, wanted);
    return make(context, tx, paper, wanted);
  });
  const name = archivePath(`${made.name}.${wanted.format}`);
  if ("book" in made) return { name, content: context.spreadsheets.book(made.book) };
  if ("sheets" in made) return { name, content: archiveOf(context, made.sheets, now) };
  const { documents } = context;
  const content = await (wanted.format === "pdf"
    ? documents.pdf(made.document)
    : documents.docx(made.document));
  return { name, content };
}

function requireReady(paper: PaperRound, { kind, format }: WantedPaper): void {
  const offered = papersOf(paper).find((each) => each.kind === kind);
  if (!offered?.formats.includes(format))
    throw new AppError("not-found", `no paper ${kind}.${format} of this round`);
  if (offered.ready) return;
  const faults = offered.missing.map((words) => ({ path: kind, ...words }));
  throw new AppError("round-not-ready", `${kind} cannot be made yet`, { faults });
}

async function make(
  context: Context,
  tx: ReadTransaction,
  paper: PaperRound,
  { kind, format, unit }: WantedPaper,
): Promise<Made> {
  const { round } = paper;
  const spread = format === "xlsx";
  switch (kind) {
    case "decision":
      return {
        name: `Dự thảo Quyết định công bố ${round.title}`,
        document: decision(paper, computedOf(paper)),
      };
    case "annex":
      return { name: `Kết quả theo lĩnh vực ${round.title}`, ...annexIn(paper, spread) };
    case "minutes":
      return { name: `Biên bản thẩm định ${round.title}`, document: await minutesOf(context, tx, paper) };
    case "unit-result":
      return oneSheet(paper, await readJudging(tx, round.id), unit, spread);
    case "unit-results":
      return {
        name: `Phiếu kết quả ${round.title}`,
        sheets: allSheets(paper, await readJudging(tx, round.id)),
      };
    case "losses":
      return {
        name: `Phân tích điểm bị trừ ${round.title}`,
        ...(await lossesIn(context, tx, paper, spread)),
      };
    case "self-report":
      return {
        name: `Báo cáo tự chấm điểm ${round.period}`,
        ...(await reportIn(context, tx, paper, spread)),
      };
  }
}

function computedOf({ computed }: PaperRound): Computed {
  if (computed === undefined) throw new AppError("round-not-ready", "the round has not been computed");
  return computed;
}

function annexIn(
  paper: PaperRound,
  spread: boolean,
): { document: OfficialDocument } | { book: Spreadsheet[] } {
  const computed = computedOf(paper);
  if (!spread) return { document: annex(paper, computed) };
  const { units } = viewRoundResult(paper.method, computed.computation, computed.units);
  const book = rankingPools(paper, units).flatMap((pool, index) => [
    spreadsheetOf(
      headOf(paper, `Xếp hạng ${index + 1}`, `XẾP HẠNG: ${pool.label}`),
      rankingTable(paper, pool.units),
    ),
    spreadsheetOf(
      headOf(paper, `Lĩnh vực ${index + 1}`, `KẾT QUẢ THEO LĨNH VỰC: ${pool.label}`),
      fieldTable(paper, pool.units),
    ),
  ]);
  return { book };
}

function headOf(paper: PaperRound, name: string, title: string) {
  const { round } = paper;
  const agency = namesOf(paper).owner.toLocaleUpperCase("vi");
  const subtitles = [round.title, ...(round.illustration ? ["Dữ liệu minh họa"] : [])];
  return { name, title: title.toLocaleUpperCase("vi"), agency, subtitles };
}

async function minutesOf(
  context: Context,
  tx: ReadTransaction,
  paper: PaperRound,
): Promise<OfficialDocument> {
  const { round } = paper;
  const units = await appraisedUnits(context, tx, paper);
  const submissions = await tx.submissions.submissionsOfRound(round.id);
  const handedIn = new Map(
    submissions.flatMap(({ unit, state, submittedAt }) =>
      state === "submitted" && submittedAt !== null ? [[unit, submittedAt] as const] : [],
    ),
  );
  return minutes(paper, units, handedIn, await readJudging(tx, round.id));
}

/** As the appraisal left them: a later correction belongs to the objections. */
async function appraisedUnits(
  context: Context,
  tx: ReadTransaction,
  { round, computed }: PaperRound,
): Promise<readonly ComputedUnit[]> {
  const first = await tx.publication.edition(round.id, 1);
  if (first !== undefined) return tx.publication.units(first.id);
  if (computed !== undefined) return computed.units;
  return (await scoreWholeRound(context, tx, await loadRound(tx.rounds, round.id))).units;
}

function oneSheet(paper: PaperRound, judging: Judging, key: UnitKey | undefined, spread: boolean): Made {
  const computed = computedOf(paper);
  const unit = computed.units.find((each) => each.unit === key);
  if (unit === undefined) throw new AppError("not-found", `unit ${key ?? ""} has no result`);
  const name = `Phiếu kết quả ${unit.name} ${paper.round.period}`;
  if (spread) return { name, book: [unitBook(paper, computed, judging, unit)] };
  return { name, document: unitSheet(paper, computed, judging, unit) };
}

function allSheets(paper: PaperRound, judging: Judging): readonly (readonly [string, OfficialDocument])[] {
  const computed = computedOf(paper);
  return computed.units.map((unit) => [unit.name, unitSheet(paper, computed, judging, unit)]);
}

/** A PDF a unit, each made when its turn in the archive comes; the event loop turns between two of them. */
function archiveOf(
  { archives, documents }: Context,
  sheets: readonly (readonly [string, OfficialDocument])[],
  now: Date,
): Readable {
  const entries = sheets.map(([name, document], index) => ({
    path: archivePath(`${String(index + 1).padStart(3, "0")} ${name}.pdf`),
    content: () => new Promise<void>((resolve) => setImmediate(resolve)).then(() => documents.pdf(document)),
  }));
  return archives.zip(entries, now);
}

async function lossesIn(
  context: Context,
  tx: ReadTransaction,
  paper: PaperRound,
  spread: boolean,
): Promise<{ document: OfficialDocument } | { book: readonly Spreadsheet[] }> {
  const whole = await loadRound(tx.rounds, paper.round.id);
  const { units } = paper.computed ?? (await scoreWholeRound(context, tx, whole));
  const judging = await readJudging(tx, paper.round.id);
  return spread ? { book: lossBook(paper, units, judging) } : { document: lossReport(paper, units, judging) };
}

async function reportIn(
  context: Context,
  tx: ReadTransaction,
  paper: PaperRound,
  spread: boolean,
): Promise<{ document: OfficialDocument } | { book: readonly Spreadsheet[] }> {
  const sheet = await readOwnSheet(context, tx, paper);
  if (!spread) return { document: selfReport(paper, sheet) };
  const book = [
    spreadsheetOf(headOf(paper, "Theo lĩnh vực", "TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM"), ownFieldTable(sheet)),
    spreadsheetOf(headOf(paper, "Chi tiết", "BẢNG TỰ CHẤM ĐIỂM CHI TIẾT"), ownDetailTable(sheet)),
  ];
  return { book };
}

async function readOwnSheet(
  context: Context,
  tx: ReadTransaction,
  { round, units }: PaperRound,
): Promise<OwnSheet> {
  const [measured] = units;
  if (measured === undefined) throw new AppError("not-found", "the round measures no unit");
  const sheet = { roundId: round.id, unit: measured.unit };
  const frame = await readFrame({ ...context, lang: "vi" }, tx, sheet);
  requireAllowed(context.actor, "round.papers", { kind: "round", round: frame.facts });
  const content = await readContent(tx, frame, context.actor);
  return { frame, content, score: scoreSheet(frame, content.values) };
}
