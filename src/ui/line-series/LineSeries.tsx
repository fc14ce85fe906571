import type { PlacedLineSeries } from "./placeLineSeries.ts";

/** Step three: draws what was placed. The title is a sentence that says what is seen; the table follows below. */
export function LineSeries({ placed, title }: { placed: PlacedLineSeries; title: string }) {
  const { width, height, plot } = placed;
  return (
    <svg className="line-series" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {placed.yTicks.map(({ y, text }) => (
        <g key={text}>
          <line className="grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className="tick" x={plot.left - 6} y={y + 3.5} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {placed.xTicks.map(({ x, text }) => (
        <text key={text} className="tick" x={x} y={plot.bottom + 18} textAnchor="middle">
          {text}
        </text>
      ))}
      {placed.breaks.map(({ x, number }) => (
        <g key={number}>
          <line className="break" x1={x} x2={x} y1={17} y2={plot.bottom} />
          <text className="break-number" x={x} y={12} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      {placed.paths.map((path) => (
        <path key={path} className="run" d={path} />
      ))}
      {placed.dots.map(({ x, y, derived, label }) => (
        <g key={x}>
          <circle className={derived ? "dot derived" : "dot"} cx={x} cy={y} r={3.5} />
          {label && (
            <text className="label" x={label.x} y={label.y} textAnchor={label.anchor}>
              {label.text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
