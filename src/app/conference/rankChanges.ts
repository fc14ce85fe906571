import type { OnePageView, StandingView } from "../../contract/cockpit.ts";
import type { PackView } from "../../contract/reports.ts";
import { formatNumber } from "../../core/index.ts";
import { section } from "../reports/index.ts";

type Part = PackView["parts"][number];

/** Indices told one by one; the others stand in the table of all indices. */
const TOLD = 3;

/** Why the rank of an index changed, a part each: the deepest fall first. Old figures, and indices of which no cause is known, are left out. */
export function changeParts({ year, standings, earlier }: OnePageView): readonly Part[] {
  return [...standings, ...earlier.filter((each) => each.year >= year - 1)]
    .filter(({ fall, why }) => fall !== null || why.length > 0)
    .toSorted((one, other) => (one.change?.places ?? 0) - (other.change?.places ?? 0))
    .slice(0, TOLD)
    .map(changePart);
}

function changePart(standing: StandingView): Part {
  const { fall, why } = standing;
  const told = [...(fall === null ? [] : [fall.sentence.vi]), ...why.map(({ vi }) => vi)];
  return {
    title: titleOf(standing),
    ...section({
      sentences: fall !== null && fall.lost === null ? [...told, NO_NUMBERS] : told,
      table: fallTable(standing),
      source: sourceOf(standing),
    }),
  };
}

const NO_NUMBERS =
  "Nguồn nêu bằng lời, chưa có điểm từng phần nên không tính được mỗi phần làm mất bao nhiêu bậc.";

function titleOf({ short, year, change }: StandingView): string {
  const index = `${short.vi.replace(/,? (năm )?\d{4}$/, "")} năm ${year}`;
  if (change === null) return `${index}: nội dung giảm nhiều nhất`;
  if (change.places === 0) return `${index}: vì sao giữ nguyên thứ hạng`;
  return `${index}: vì sao ${change.places > 0 ? "tăng" : "giảm"} ${Math.abs(change.places)} bậc`;
}

/** The component that fell most, where it is known by numbers. */
function fallTable({ fall, year, before }: StandingView): Part["table"] {
  if (fall === null || fall.before === null || fall.after === null || fall.lost === null) return null;
  return {
    columns: [
      { header: "Nội dung giảm nhiều nhất", width: 50, align: "left" },
      { header: `Năm ${before ?? year - 1}`, width: 14, align: "right" },
      { header: `Năm ${year}`, width: 14, align: "right" },
      { header: "Giảm", width: 14, align: "right" },
    ],
    rows: [
      {
        cells: [
          fall.label.vi,
          ...[fall.before, fall.after, fall.lost].map((points) => formatNumber(points, "vi", 2)),
        ],
      },
    ],
  };
}

function sourceOf({ short, year, round }: StandingView): string {
  return round === null
    ? `Nguồn: ${short.vi} năm ${year} như cơ quan đánh giá công bố, lưu trong hệ thống kèm nguồn của từng số; phần tách nguyên nhân do hệ thống tính từ các số đó.`
    : `Nguồn: ${round.title}, kết quả đã công bố; phần tách nguyên nhân do hệ thống tính từ kết quả đó.`;
}
