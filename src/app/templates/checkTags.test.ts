import { describe, expect, test } from "vitest";
import { checkTags } from "./checkTags.ts";
import { nearestName } from "./nearestName.ts";
import { placeholdersOf } from "./placeholders.ts";

const REPORT = placeholdersOf("report");
const SOUND = ["{co_quan}", "{trich_yeu}", "{@noi_dung}", "{@phu_luc}"];
const said = (...paragraphs: string[]) => checkTags([...SOUND, ...paragraphs], REPORT).map(({ vi }) => vi);

describe("placeholders of an uploaded template", () => {
  test("a template with everything compulsory has no fault", () => {
    expect(
      said(
        "Kỳ: {ky_bao_cao}",
        "{#nhiem_vu}",
        "{stt}. {ten_nhiem_vu} ({chu_tri}) của {don_vi}",
        "{/nhiem_vu}",
      ),
    ).toEqual([]);
  });
  test("English keys are understood as well", () => {
    expect(said("{unit} {#tasks}{title}{/tasks}")).toEqual([]);
  });
  test("an unknown name is told with its paragraph and the nearest known one", () => {
    expect(said("Kính gửi {don_vj} để biết")).toEqual([
      "Không có chỗ điền tên {don_vj}, tại đoạn “Kính gửi {don_vj} để biết”. Có phải là “don_vi”?",
    ]);
  });
  test("a list inside another is refused, for it would multiply what it repeats", () => {
    expect(said("{#nhiem_vu}", "{#nhiem_vu}{stt}{/nhiem_vu}", "{/nhiem_vu}")).toEqual([
      "{#nhiem_vu} tại đoạn “{#nhiem_vu}{stt}{/nhiem_vu}” nằm trong một danh sách khác. Đóng danh sách bên ngoài trước.",
    ]);
  });
  test("a file with more placeholders than any paper needs is refused before they are looked at", () => {
    expect(said(...Array.from({ length: 1001 }, () => "{#nhiem_vu}"))).toEqual([
      "Tệp có hơn 1000 chỗ điền hoặc dấu {. Xóa bớt; một danh sách chỉ cần viết một lần, hệ thống tự lặp lại.",
    ]);
  });
  test("marks and blanks do not hide the name that was meant", () => {
    expect(said("{Đơn vị}")[0]).toContain("“don_vi”");
  });
  test("what is compulsory and missing is named, alternatives together", () => {
    const faults = checkTags(["{co_quan}"], REPORT).map(({ vi }) => vi);
    expect(faults).toEqual([
      "Thiếu chỗ điền bắt buộc {@noi_dung} hoặc {#muc}…{/muc} (Toàn bộ các mục của báo cáo).",
      "Thiếu chỗ điền bắt buộc {@phu_luc} (Các bảng phụ lục).",
      "Thiếu chỗ điền bắt buộc {trich_yeu} (Trích yếu nội dung).",
    ]);
  });
  test.each([
    ["a loop that is never closed", ["{#nhiem_vu}{stt}"], "không có {/nhiem_vu} đóng lại"],
    ["a close without its loop", ["{/nhiem_vu}"], "không có {#nhiem_vu} mở trước"],
    ["a name of a loop outside of it", ["{thoi_han}"], "Không có chỗ điền tên {thoi_han}"],
    ["a bracket that stands alone", ["Số {so_ky_hieu"], "đứng lẻ"],
    ["tables in the middle of a line", ["Bảng: {@bieu_do}"], "đứng một mình"],
    ["a table written as a word", ["{bieu_do}"], "phải viết là {@bieu_do}"],
    ["a word written as a loop", ["{#don_vi}", "{/don_vi}"], "phải viết là {don_vi}"],
  ])("%s is a fault", (_, paragraphs, words) => {
    expect(said(...paragraphs).join(" ")).toContain(words);
  });
  test("all faults are told at once", () => {
    expect(said("{abcxyz}", "{#nhiem_vu}{tieu_chi_la}", "{/muc}")).toHaveLength(4);
  });
  test("a name far from all known ones gets no suggestion", () => {
    expect(nearestName("hoan-toan-khac", ["don_vi", "nam"])).toBeUndefined();
  });
});
