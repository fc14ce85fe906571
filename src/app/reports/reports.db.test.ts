import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../test/support/docxText.ts";
import {
  COMMUNES,
  DEPARTMENTS,
  OWNER_UNIT,
  openRoundWorld,
  type RoundWorld,
} from "../../../test/support/round-world.ts";
import { UnitKey } from "../../contract/ids.ts";
import { TaskId } from "../../contract/improvement.ts";
import { NewReport, NewReportCall } from "../../contract/reports.ts";
import { openConsultation, readConsultations, writeComment } from "../consultation/index.ts";
import { createTasks } from "../tasks/index.ts";
import {
  answerCall,
  callReports,
  createReport,
  downloadReport,
  issueReport,
  listReports,
  readCall,
  readReport,
  remindCall,
  reportOwner,
  returnReport,
  saveReportCell,
  saveReportParagraph,
} from "./index.ts";

let world: RoundWorld;
const [A, B, C] = COMMUNES as [UnitKey, UnitKey, UnitKey];
const [JUSTICE, FINANCE] = DEPARTMENTS as [UnitKey, UnitKey];
const owner = () => world.as(world.owner);
const of = (unit: UnitKey) => {
  const officer = world.officers.get(unit);
  if (!officer) throw new Error(unit);
  return world.as(officer);
};
const refusal = (code: string) => expect.objectContaining({ code });
const HALF = (year: number) => ({ kind: "half-year", year, quarter: 0 }) as const;
const begin = (year: number, keepText = true) =>
  createReport(
    owner(),
    NewReport.parse({ office: OWNER_UNIT, unit: OWNER_UNIT, period: HALF(year), keepText }),
  );
const issue = { number: "12/BC-SNV", day: "2026-06-16", signer: "", provisional: false };

beforeAll(async () => {
  world = await openRoundWorld();
  world.moveTo("2026-02-01");
  await world.store.write((tx) =>
    createTasks(owner(), tx, { office: OWNER_UNIT, unit: OWNER_UNIT, source: "own" }, [
      { title: "Rà soát thủ tục", lead: JUSTICE, due: "2026-05-01" },
      { title: "Bố trí kinh phí", lead: FINANCE, due: "2026-12-01" },
      { title: "Kiểm tra nội bộ", lead: OWNER_UNIT, due: "2026-03-01" },
    ]),
  );
});
afterAll(() => world.close());

describe("a report of a period", () => {
  test("has the days of its period, and says what the system knows and what it does not", async () => {
    world.moveTo("2026-06-10");
    const id = await begin(2026);
    const view = await readReport(owner(), id);
    expect(view).toMatchObject({ cutOff: "2026-06-14", due: "2026-06-20", state: "draft", closed: false });
    const said = (key: string) => view.paragraphs.find((each) => each.key === key)?.figures ?? [];
    // The office leads one task itself, and that one is late since March.
    expect(said("tasks")[0]?.sentences[0]).toContain("Trong kỳ có 1 nhiệm vụ; đã hoàn thành 0");
    expect(said("weaknesses")[0]?.table?.rows[0]?.cells[0]).toBe("Kiểm tra nội bộ");
    expect(said("procedures")[0]).toMatchObject({ empty: true });
    expect(said("procedures")[0]?.sentences[0]).toContain("Chưa có số liệu hồ sơ");
    expect(view.outline).toMatchObject({ composed: true, confidence: "theo nguồn thứ cấp" });
  });

  test("that is still open says so, and is issued only with the word that figures are provisional", async () => {
    world.moveTo("2026-06-10");
    const { id } = (await listReports(owner())).reports[0] ?? {};
    if (id === undefined) throw new Error("no report");
    expect((await readReport(owner(), id)).warnings.map(({ vi }) => vi).join(" ")).toContain(
      "số liệu tính đến hôm nay, chốt ngày 14/06/2026",
    );
    await expect(issueReport(owner(), id, { ...issue, day: "2026-06-12" })).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "day" }, { path: "provisional" }],
    });
  });

  test("is begun once", async () => {
    await expect(begin(2026)).rejects.toMatchObject({ code: "invalid", faults: [{ path: "period" }] });
  });

  test("keeps what two people type: the second at one paragraph is shown what the first saved", async () => {
    const { id } = (await listReports(owner())).reports[0] ?? {};
    if (id === undefined) throw new Error("no report");
    const [paragraph] = (await readReport(owner(), id)).paragraphs;
    if (!paragraph) throw new Error("no paragraph");
    const typed = { text: "Đã ban hành 12 văn bản.", version: paragraph.version };
    const both = await Promise.allSettled([
      saveReportParagraph(owner(), id, paragraph.id, typed),
      saveReportParagraph(owner(), id, paragraph.id, { ...typed, text: "Khác" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find(({ status }) => status === "rejected");
    expect(lost).toMatchObject({ reason: { code: "changed-by-other", details: { storedVersion: 2 } } });
    const cell = { annex: "figures", row: "directives", value: 12, note: "", version: 0 };
    expect(await saveReportCell(owner(), id, cell)).toEqual({ version: 1 });
    await expect(saveReportCell(owner(), id, cell)).rejects.toEqual(refusal("changed-by-other"));
  });

  test("issued keeps its figures as they stood, and is changed no more", async () => {
    world.moveTo("2026-06-16");
    const { id } = (await listReports(owner())).reports[0] ?? {};
    if (id === undefined) throw new Error("no report");
    const { content } = await readReport(owner(), id);
    await expect(issueReport(owner(), id, { ...issue, content: "0".repeat(64) })).rejects.toEqual(
      refusal("draft-changed"),
    );
    await issueReport(owner(), id, { ...issue, content });
    world.moveTo("2026-07-16");
    await world.store.write((tx) =>
      createTasks(owner(), tx, { office: OWNER_UNIT, unit: OWNER_UNIT, source: "own" }, [
        { id: TaskId.parse(world.ids.next()), title: "Việc mới", lead: OWNER_UNIT, due: "2026-09-01" },
      ]),
    );
    const view = await readReport(owner(), id);
    expect(view.annexes[0]?.rows.find(({ row }) => row === "tasks-total")?.value).toBe(1);
    const paragraph = view.paragraphs[0]?.id ?? "";
    await expect(saveReportParagraph(owner(), id, paragraph, { text: "x", version: 2 })).rejects.toEqual(
      refusal("already-issued"),
    );
    await expect(issueReport(owner(), id, issue)).rejects.toEqual(refusal("already-issued"));
  });

  test("of the year after keeps the typed text and stands beside the figures of last year", async () => {
    world.moveTo("2027-06-10");
    const id = await begin(2027);
    const view = await readReport(owner(), id);
    expect(view.paragraphs[0]).toMatchObject({ carried: true });
    expect(view.paragraphs[0]?.text).not.toBe("");
    expect(view.annexes[0]?.rows.find(({ row }) => row === "directives")).toMatchObject({
      value: null,
      before: 12,
      lastYear: 12,
    });
    expect(view.paragraphs.find(({ key }) => key === "plans")?.previous).toBeNull();
  });

  test("goes out as Word, PDF and spreadsheet with the same figures", async () => {
    const id = (await listReports(owner())).reports.find(({ state }) => state === "issued")?.id;
    if (id === undefined) throw new Error("no report");
    const docx = await downloadReport(owner(), id, "docx");
    const text = docxParagraphs(docxXml(docx.content as Uint8Array)).join("\n");
    expect(text).toContain("12/BC-SNV");
    expect(text).toContain("Trong kỳ có 1 nhiệm vụ");
    expect(text).not.toContain("DỰ THẢO");
    const pdf = (await downloadReport(owner(), id, "pdf")).content as Uint8Array;
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
    const xlsx = (await downloadReport(owner(), id, "xlsx")).content;
    expect(new Uint8Array(await buffer(xlsx as NodeJS.ReadableStream))[0]).toBe(0x50);
  });

  test("is nobody's business but its office's, until it was sent for comment", async () => {
    const id = (await listReports(owner())).reports.find(({ state }) => state === "draft")?.id;
    if (id === undefined) throw new Error("no draft");
    await expect(readReport(of(FINANCE), id)).rejects.toEqual(refusal("not-found"));
    expect((await listReports(of(FINANCE))).reports).toEqual([]);
    await openConsultation(owner(), reportOwner, id, {
      text: "",
      until: "2027-06-18T17:00:00+07:00",
      units: [FINANCE],
    });
    expect((await readReport(of(FINANCE), id)).state).toBe("commenting");
    const book = await readConsultations(of(FINANCE), reportOwner, id);
    const [place] = book.places;
    const [open] = book.consultations;
    if (!place || !open) throw new Error("nothing to comment on");
    await writeComment(
      of(FINANCE),
      reportOwner,
      { id, consultation: open.id },
      { place: place.id, text: "Bổ sung số vốn." },
    );
    expect((await readConsultations(owner(), reportOwner, id)).consultations[0]?.comments).toHaveLength(1);
    await expect(readReport(of(JUSTICE), id)).rejects.toEqual(refusal("not-found"));
  });
});

describe("a call for reports", () => {
  const call = (units: readonly UnitKey[], due = "2028-06-15") =>
    callReports(
      owner(),
      NewReportCall.parse({ office: OWNER_UNIT, period: HALF(2028), due, units: [...units], text: "" }),
    );

  test("only the office's owner of rounds calls, with units that stand and a day that is not over", async () => {
    world.moveTo("2028-06-01");
    await expect(
      callReports(
        of(A),
        NewReportCall.parse({ office: A, period: HALF(2028), due: "2028-06-15", units: [B] }),
      ),
    ).rejects.toEqual(refusal("not-allowed"));
    await expect(call([A, "xa-khong-co" as UnitKey], "2028-05-01")).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "due" }, { path: "units.1" }],
    });
  });

  test("goes only to units beside or beneath the office, which are the ones that it is offered", async () => {
    world.moveTo("2028-06-01");
    const elsewhere = UnitKey.parse("xa-tinh-khac");
    await world.store.write(async (tx) => {
      const [any] = await tx.units.byKeys([A]);
      if (any === undefined) throw new Error("no commune");
      await tx.units.upsert([{ ...any, key: elsewhere, name: "Xã tỉnh khác", parent: null }]);
    });
    const offered = (await listReports(owner())).offices[0]?.below.map(({ unit }) => unit);
    expect(offered).toEqual(expect.arrayContaining([A, B, JUSTICE]));
    expect(offered).not.toContain(elsewhere);
    await expect(call([A, elsewhere])).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "units.1", vi: expect.stringContaining("Xã tỉnh khác") }],
    });
  });

  test("is answered with figures that add up; who has not sent is named; only who is late is reminded", async () => {
    world.moveTo("2028-06-01");
    const id = await call([A, B, C]);
    expect((await listReports(of(A))).asked[0]).toMatchObject({
      state: "waiting",
      late: false,
      mayAnswer: true,
    });
    world.moveTo("2028-06-14T10:00:00+07:00");
    for (const [unit, value] of [
      [A, 3],
      [B, 4.5],
    ] as const) {
      const report = await answerCall(of(unit), id, unit);
      expect(await answerCall(of(unit), id, unit)).toBe(report);
      await saveReportCell(of(unit), report, {
        annex: "figures",
        row: "inspected",
        value,
        note: "",
        version: 0,
      });
      await issueReport(of(unit), report, { ...issue, day: "2028-06-14" });
    }
    await expect(remindCall(owner(), id)).rejects.toMatchObject({
      code: "invalid",
      faults: [{ path: "call" }],
    });
    world.moveTo("2028-06-16");
    const board = await readCall(owner(), id);
    expect(board).toMatchObject({ received: 2, late: 1, missing: ["Xã C"], mayRemind: true });
    expect(board.sums.find(({ label }) => label.startsWith("Cơ quan, đơn vị đã kiểm tra"))).toMatchObject({
      sum: 7.5,
      from: 2,
    });
    expect(await remindCall(owner(), id)).toBe(1);
    const reminded = (await readCall(owner(), id)).answers.map(({ name, reminders }) => [name, reminders]);
    expect(reminded).toEqual([
      ["Xã A", 0],
      ["Xã B", 0],
      ["Xã C", 1],
    ]);
    const mine = await begin(2028);
    await saveReportCell(owner(), mine, {
      annex: "figures",
      row: "inspected",
      value: 1,
      note: "",
      version: 0,
    });
    const view = await readReport(owner(), mine);
    expect(view.notSent).toEqual(["Xã C"]);
    expect(view.annexes[0]?.rows.find(({ row }) => row === "inspected")).toMatchObject({
      source: "gathered",
      value: 8.5,
      gathered: { sum: 7.5, from: 2, missing: ["Xã C"] },
    });
  });

  test("the caller reads what came and gives it back with a reason; the unit mends the same report", async () => {
    const [call] = (await listReports(owner())).calls;
    if (!call) throw new Error("no call");
    const answer = (await readCall(owner(), call.id)).answers.find(({ name }) => name === "Xã A");
    if (!answer?.report) throw new Error("no answer");
    expect((await readReport(owner(), answer.report)).allowed).toContain("report.return");
    await expect(returnReport(of(B), answer.report, { reason: "x" })).rejects.toEqual(refusal("not-found"));
    await returnReport(owner(), answer.report, { reason: "Thiếu số liệu dòng 8." });
    expect((await readCall(owner(), call.id)).answers.find(({ name }) => name === "Xã A")).toMatchObject({
      state: "returned",
      returnedReason: "Thiếu số liệu dòng 8.",
    });
    const own = await readReport(of(A), answer.report);
    expect(own).toMatchObject({ state: "draft", returned: { reason: "Thiếu số liệu dòng 8." } });
    expect(own.allowed).toContain("report.issue");
    await expect(readReport(owner(), answer.report)).rejects.toEqual(refusal("not-found"));
  });
});
