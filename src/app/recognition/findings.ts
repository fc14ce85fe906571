import type { ExclusionKind, RecognitionFinding, RecognitionRules } from "../../contract/recognition.ts";
import { counted, formatNumber } from "../../core/index.ts";
import { dayWords, momentWords } from "../vietnamTime.ts";
import type { ListDiscipline } from "./ports.ts";
import type { UnitCase, Words } from "./roundCase.ts";

/** Everything that speaks against proposing a unit, each named; what the office switched off is left out. */
export function findingsOf(
  unit: UnitCase,
  discipline: readonly ListDiscipline[],
  { exclusions }: RecognitionRules,
): RecognitionFinding[] {
  const found: readonly (readonly [ExclusionKind, Words | undefined])[] = [
    ["ended", endedWords(unit)],
    ["not-in-time", lateSheetWords(unit)],
    ["late-tasks", lateTaskWords(unit)],
    ["penalty", penaltyWords(unit)],
    ...discipline
      .filter((note) => note.unit === unit.unit && note.person === "")
      .map((note) => ["discipline", disciplineWords(note)] as const),
    ["open-objection", openWords(unit)],
    ["upheld-objection", upheldWords(unit)],
  ];
  return withEffect(found, exclusions);
}

/** Of a person: discipline noted under the same name in the same unit. */
export function findingsOfPerson(
  person: { readonly unit: string; readonly person: string },
  discipline: readonly ListDiscipline[],
  { exclusions }: RecognitionRules,
): RecognitionFinding[] {
  const same = discipline.filter(
    (note) =>
      note.unit === person.unit && note.person !== "" && folded(note.person) === folded(person.person),
  );
  return withEffect(
    same.map((note) => ["discipline", disciplineWords(note)] as const),
    exclusions,
  );
}

function withEffect(
  found: readonly (readonly [ExclusionKind, Words | undefined])[],
  exclusions: RecognitionRules["exclusions"],
): RecognitionFinding[] {
  return found.flatMap(([kind, words]) => {
    const effect = exclusions[kind];
    return words === undefined || effect === "off" ? [] : [{ kind, effect, vi: words.vi, en: words.en }];
  });
}

function folded(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("vi");
}

function endedWords({ ended }: UnitCase): Words | undefined {
  if (ended === null) return undefined;
  const since =
    ended.on === null
      ? { vi: "", en: "" }
      : { vi: ` từ ${dayWords(ended.on)}`, en: ` on ${dayWords(ended.on)}` };
  const now =
    ended.successor === null
      ? { vi: "", en: "" }
      : {
          vi: `, nay là ${ended.successor}; nếu cần, thêm đơn vị kế thừa bằng tay`,
          en: `, now ${ended.successor}; add the successor by hand if it should be proposed`,
        };
  return { vi: `đơn vị đã kết thúc hoạt động${since.vi}${now.vi}`, en: `the unit ended${since.en}${now.en}` };
}

function lateSheetWords({ handedIn, handInUntil }: UnitCase): Words | undefined {
  if (handedIn === null)
    return { vi: "không gửi phiếu tự chấm điểm", en: "never handed its self-score sheet in" };
  if (handedIn < handInUntil) return undefined;
  const at = (lang: "vi" | "en") => [momentWords(handedIn, lang), momentWords(handInUntil, lang)] as const;
  return {
    vi: `gửi phiếu tự chấm điểm muộn (${at("vi")[0]}, hạn ${at("vi")[1]})`,
    en: `handed its sheet in late (${at("en")[0]}, due ${at("en")[1]})`,
  };
}

/** Titles beyond these are counted only. */
const NAMED = 3;

function lateTaskWords({ lateTasks }: UnitCase): Words | undefined {
  if (lateTasks.length === 0) return undefined;
  const named = lateTasks.slice(0, NAMED).map(({ title, due }) => `${title} (${dayWords(due)})`);
  const list = `${named.join("; ")}${lateTasks.length > NAMED ? "; …" : ""}`;
  return {
    vi: `chậm hạn ${lateTasks.length} nhiệm vụ: ${list}`,
    en: `late with ${counted(lateTasks.length, "task")}: ${list}`,
  };
}

function penaltyWords({ penalties }: UnitCase): Words | undefined {
  if (penalties.length === 0) return undefined;
  const list = (lang: "vi" | "en") =>
    penalties.map(({ label, points }) => `${label[lang]} (−${formatNumber(points, lang)})`).join("; ");
  return { vi: `bị trừ điểm: ${list("vi")}`, en: `penalty points: ${list("en")}` };
}

function disciplineWords({ person, reason, notedByName }: ListDiscipline): Words {
  const who = person === "" ? "" : ` (${person})`;
  return {
    vi: `kỷ luật${who}: ${reason} – ${notedByName} ghi`,
    en: `discipline${who}: ${reason} – noted by ${notedByName}`,
  };
}

function openWords({ objections: { open } }: UnitCase): Words | undefined {
  if (open === 0) return undefined;
  return {
    vi: `còn ${open} kiến nghị chưa giải quyết, kết quả có thể thay đổi`,
    en: `${counted(open, "objection")} not decided yet; the result may change`,
  };
}

function upheldWords({ objections: { upheld } }: UnitCase): Words | undefined {
  if (upheld === 0) return undefined;
  return {
    vi: `có ${upheld} kiến nghị được chấp nhận; kiểm tra kết quả đã đính chính`,
    en: `${counted(upheld, "objection")} upheld; check that the corrected result is used`,
  };
}
