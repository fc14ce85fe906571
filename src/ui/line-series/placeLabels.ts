/** A point with its place, before it is decided which points carry their value as a direct label. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly text: string;
  /** True where the line comes from above and leaves upwards: there is room below. */
  readonly valley: boolean;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LABELS_UP_TO = 8;
/** Room of a letter in the larger type of a phone, so that no label lies on another one there either. */
const LETTER = 7.8;
const HEIGHT = 15;
const ABOVE = 9;
const BELOW = 17;
const MARGIN = 3;

/**
 * Direct labels by importance: the last point, the first, the highest, the lowest, then the others while there are
 * few. A label that would lie on another one is tried on the other side of its point and else left out: the table
 * has every number.
 */
export function placeLabels<Point extends LabelledPoint>(
  points: readonly Point[],
  bounds: Bounds,
): ReadonlyMap<Point, PlacedLabel> {
  const found = new Map<Point, PlacedLabel>();
  const taken: Bounds[] = [];
  for (const point of byImportance(points)) {
    if (found.has(point)) continue;
    const sides = point.valley ? [BELOW, -ABOVE] : [-ABOVE, BELOW];
    for (const side of sides) {
      const label = labelAt(point, side, bounds);
      const box = boxOf(label);
      const free = box.top >= bounds.top && box.bottom <= bounds.bottom;
      if (!free || taken.some((other) => overlap(box, other)) || onADot(box, point, points)) continue;
      found.set(point, label);
      taken.push(box);
      break;
    }
  }
  return found;
}

function byImportance<Point extends LabelledPoint>(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const main = [points.at(-1), points[0], sorted.at(-1), sorted[0]].filter((point) => point !== undefined);
  return points.length <= LABELS_UP_TO ? [...main, ...points] : main;
}

/** Centred on its point, but kept within the plot. */
function labelAt({ x, y, text }: LabelledPoint, side: number, { left, right }: Bounds): PlacedLabel {
  const half = (text.length * LETTER) / 2;
  const anchor = x - half < left ? "start" : x + half > right ? "end" : "middle";
  const place = anchor === "start" ? Math.max(x - 4, left) : anchor === "end" ? Math.min(x + 4, right) : x;
  return { text, anchor, x: round(place), y: round(y + side) };
}

function boxOf({ text, x, y, anchor }: PlacedLabel): Bounds {
  const width = text.length * LETTER;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT + 3, bottom: y + 3 };
}

function overlap(a: Bounds, b: Bounds): boolean {
  return (
    a.left < b.right + MARGIN &&
    b.left < a.right + MARGIN &&
    a.top < b.bottom + MARGIN &&
    b.top < a.bottom + MARGIN
  );
}

function onADot(box: Bounds, own: LabelledPoint, points: readonly LabelledPoint[]): boolean {
  return points.some(
    (point) =>
      point !== own &&
      point.x > box.left - MARGIN &&
      point.x < box.right + MARGIN &&
      point.y > box.top - 1 &&
      point.y < box.bottom + 1,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
