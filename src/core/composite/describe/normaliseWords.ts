import type { Words } from "../../method/fault.ts";
import { formatNumber, type Lang } from "../../numbers/format.ts";
import type { Normalisation, WhenNoRange } from "../schema/normalisation.ts";
import type { StepOf } from "../schema/recipe.ts";

/** How leaves come to a common scale, as sentences. */
export function normaliseWords(step: StepOf<"normalise">): Words {
  const { how, window, only, byLeaf } = step;
  const own = Object.keys(byLeaf ?? {});
  const who: Words =
    only === undefined
      ? { vi: "Mỗi chỉ tiêu", en: "Each indicator" }
      : { vi: `Các chỉ tiêu ${only.join(", ")}`, en: `Indicators ${only.join(", ")}` };
  const vi = [`${who.vi} ${SENTENCES.vi(how)}.`];
  const en = [`${who.en} ${SENTENCES.en(how)}.`];
  if (how.kind !== "none") {
    vi.push("Chỉ tiêu càng thấp càng tốt thì đảo chiều.");
    en.push("Where lower is better it is turned round.");
  }
  if (ranges(how)) {
    vi.push(windowWords(window, "vi"));
    en.push(windowWords(window, "en"));
  }
  if (own.length > 0) {
    vi.push(`Tính riêng: ${own.join(", ")}.`);
    en.push(`In their own way: ${own.join(", ")}.`);
  }
  if ("whenNoRange" in how) {
    vi.push(noRangeWords(how.whenNoRange, "vi"));
    en.push(noRangeWords(how.whenNoRange, "en"));
  }
  return { vi: vi.join(" "), en: en.join(" ") };
}

/** Whether the ends come from the data. */
function ranges({ kind }: Normalisation): boolean {
  return kind !== "none" && kind !== "bounds" && kind !== "goalposts";
}

const SENTENCES: Record<Lang, (how: Normalisation) => string> = { vi: vietnamese, en: english };

function vietnamese(how: Normalisation): string {
  const number = (value: number): string => formatNumber(value, "vi");
  switch (how.kind) {
    case "min-max":
      return `được đưa về thang ${number(how.to[0])} đến ${number(how.to[1])}, giữa giá trị nhỏ nhất và lớn nhất`;
    case "bounds":
      return `được đưa về thang ${number(how.to[0])} đến ${number(how.to[1])}, giữa hai đầu lý thuyết của thang đo`;
    case "z-score":
      return `được đổi thành điểm chuẩn: bình quân ${number(how.mean)}, độ lệch chuẩn ${number(how.sd)}`;
    case "rank":
      return "được đổi thành thứ hạng, đơn vị kém nhất là 1";
    case "percentile-rank":
      return "được đổi thành thứ hạng phần trăm từ 0 đến 1";
    case "borda":
      return "được đổi thành số đơn vị đứng sau (điểm Borda)";
    case "distance-to-max":
      return "được đổi thành khoảng cách đến giá trị lớn nhất, từ 0 đến 1";
    case "distance-to-reference":
      return `được đổi thành khoảng cách đến đơn vị ${how.unit}`;
    case "distance-to-target":
      return "được đổi thành khoảng cách đến mục tiêu của chỉ tiêu";
    case "goalposts":
      return `được đưa về thang 0 đến ${number(how.scale)}, giữa hai mốc của chỉ tiêu`;
    case "share-of-max":
      return "được chia cho giá trị lớn nhất";
    case "none":
      return "giữ nguyên giá trị";
  }
}

function english(how: Normalisation): string {
  const number = (value: number): string => formatNumber(value, "en");
  switch (how.kind) {
    case "min-max":
      return `goes to a scale of ${number(how.to[0])} to ${number(how.to[1])} between its least and greatest value`;
    case "bounds":
      return `goes to a scale of ${number(how.to[0])} to ${number(how.to[1])} between the theoretical ends of its scale`;
    case "z-score":
      return `becomes a standard score with mean ${number(how.mean)} and standard deviation ${number(how.sd)}`;
    case "rank":
      return "becomes a rank; the worst unit has 1";
    case "percentile-rank":
      return "becomes a percentile rank of 0 to 1";
    case "borda":
      return "becomes the number of units below (Borda)";
    case "distance-to-max":
      return "becomes its distance to the greatest value, 0 to 1";
    case "distance-to-reference":
      return `becomes its distance to the unit ${how.unit}`;
    case "distance-to-target":
      return "becomes its distance to its target";
    case "goalposts":
      return `goes to a scale of 0 to ${number(how.scale)} between its two posts`;
    case "share-of-max":
      return "is divided by the greatest value";
    case "none":
      return "stands as it is";
  }
}

function windowWords({ years, blocks }: StepOf<"normalise">["window"], lang: Lang): string {
  const vi = lang === "vi";
  const time =
    years === 1
      ? vi
        ? "của năm chấm"
        : "of the scored year"
      : years === "all"
        ? vi
          ? "của mọi năm có số liệu"
          : "of all years with data"
        : vi
          ? `của ${years} năm, tính cả năm chấm`
          : `of ${years} years, the scored one included`;
  const who =
    blocks === "own"
      ? vi
        ? "đơn vị cùng khối"
        : "units of the same block"
      : vi
        ? "mọi đơn vị"
        : "all units";
  return vi ? `So sánh với ${who}, số liệu ${time}.` : `Compared with ${who}, data ${time}.`;
}

function noRangeWords(policy: WhenNoRange, lang: Lang): string {
  const vi = lang === "vi";
  if (policy === "refuse")
    return vi
      ? "Mọi đơn vị bằng nhau ở một chỉ tiêu thì không tính được và báo lỗi."
      : "Where all units are equal nothing is calculated and the fault is named.";
  if (policy === "missing")
    return vi
      ? "Mọi đơn vị bằng nhau ở một chỉ tiêu thì bỏ chỉ tiêu đó."
      : "Where all units are equal the indicator is left out.";
  return vi
    ? `Mọi đơn vị bằng nhau ở một chỉ tiêu thì cùng nhận ${formatNumber(policy.value, "vi")}.`
    : `Where all units are equal all get ${formatNumber(policy.value, "en")}.`;
}
