/** A step of a waterfall on a ground of 100: where it begins and ends, and its width. */
export interface PlacedStep {
  readonly left: number;
  readonly width: number;
  readonly direction: "gain" | "loss" | "same";
}

const WHOLE = 100;
/** So that a step of almost nothing is still seen. */
const LEAST = 0.8;

/**
 * Places steps one after the other, better to the right, on one scale for all of them. Each begins where the one before
 * ended; the first at where the year before stood.
 */
export function placeWaterfall(steps: readonly number[]): readonly PlacedStep[] {
  let position = 0;
  const edges = steps.map((step) => {
    const from = position;
    position += step;
    return { from, to: position, step };
  });
  const all = [0, ...edges.map(({ to }) => to)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || 1;
  const at = (value: number) => Math.round(((value - least) / span) * WHOLE * 100) / 100;
  return edges.map(({ from, to, step }) => {
    const width = Math.max(LEAST, Math.abs(at(to) - at(from)));
    return {
      left: Math.min(at(Math.min(from, to)), WHOLE - width),
      width: Math.round(width * 100) / 100,
      direction: step > 0 ? "gain" : step < 0 ? "loss" : "same",
    };
  });
}
