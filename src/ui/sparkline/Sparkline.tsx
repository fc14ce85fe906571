import type { PlacedSparkline } from "./placeSparkline.ts";

/** A small line without axes; the same years stand in words in the label. */
export function Sparkline({ placed, label }: { placed: PlacedSparkline; label: string }) {
  const { width, height, breaks, paths, dots } = placed;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {breaks.map((x) => (
        <line key={x} x1={x} x2={x} y1={0} y2={height} />
      ))}
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
      {dots.map(({ x, y, last }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={last ? 2.4 : 1.6} />
      ))}
    </svg>
  );
}
