import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { RoundId } from "../../../contract/ids.ts";
import type { Context } from "../../context.ts";
import type { ArchiveEntry, ProvinceNames } from "../../documents/index.ts";
import { downloadPaper } from "../../papers/index.ts";
import { type RiskData, riskDataOf } from "../marks/riskData.ts";
import { readMeasured, requireInRound } from "../measuredSheet.ts";
import { paperNames } from "../papers/paperNames.ts";
import { enteredLines, pathOf } from "./entryLines.ts";
import { explanationsPaper, linkLines, summaryTable } from "./packPapers.ts";

interface Packed extends ArchiveEntry {
  readonly sha256: string;
}

/**
 * Everything that the Ministry's software asks for, as one ZIP: report, summary, explanations, evidence by code, links,
 * and a list of checksums that `sha256sum -c` reads. Evidence is streamed from the store, one file after the other.
 */
export async function entryPack(
  context: Context,
  roundId: RoundId,
): Promise<{ name: string; content: Readable }> {
  const { data, names } = await context.store.read(async (tx) => {
    const frame = await readMeasured({ ...context, lang: "vi" }, tx, roundId);
    requireInRound(context, "round.pack", frame);
    return { data: await riskDataOf(context, tx, frame), names: await paperNames(tx, frame) };
  });
  const files = [...(await papersOf(context, data, names)), ...evidenceOf(context, data)];
  const sums = files
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  const manifest = { path: "SHA256SUMS.txt", content: async () => sums.join("") };
  const { unit, round, now } = data.frame;
  return {
    name: `Hồ sơ nhập phần mềm của Bộ - ${unit.name} - ${round.period}.zip`,
    content: context.archives.zip([...files, manifest], now),
  };
}

/** What is written for the pack; small, so that its checksum is known before the archive begins. */
async function papersOf(context: Context, data: RiskData, names: ProvinceNames): Promise<readonly Packed[]> {
  const links = linkLines(data);
  const report = await downloadPaper(context, data.frame.sheet.roundId, {
    kind: "self-report",
    format: "docx",
  });
  return [
    packed("01_Báo-cáo-tự-chấm-điểm.docx", await bytesOf(report.content)),
    packed("02_Bảng-tổng-hợp-điểm.xlsx", await buffer(context.spreadsheets.write(summaryTable(data)))),
    packed("03_Giải-trình.docx", await context.documents.docx(explanationsPaper(data, names))),
    ...(links.length === 0
      ? []
      : [packed("05_Danh-sách-liên-kết.txt", Buffer.from(`\uFEFF${links.join("\r\n")}\r\n`))]),
  ];
}

async function bytesOf(content: Uint8Array | Readable): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : buffer(content);
}

function packed(path: string, bytes: Uint8Array): Packed {
  return { path, sha256: createHash("sha256").update(bytes).digest("hex"), content: async () => bytes };
}

function evidenceOf({ files }: Context, data: RiskData): readonly Packed[] {
  return enteredLines(data).flatMap(({ code }) =>
    (data.content.evidenceAt.get(code) ?? []).flatMap((piece, index) => {
      const path = pathOf(code, piece, index);
      if (path === null || piece.file === null) return [];
      const { sha256 } = piece.file;
      return [{ path, sha256, content: () => files.open(sha256) }];
    }),
  );
}
