import type { PlacedChart } from "../../core/index.ts";

/** Step three: draws what was placed. The title is a sentence that says what is seen; the figures stand in a table too. */
export function ChartPicture({ placed, title }: { placed: PlacedChart; title: string }) {
  const { width, height, bars, lines, labels, axis } = placed;
  return (
    <svg className="chart-picture" viewBox={`0 0 ${width} ${round(height)}`} role="img" aria-label={title}>
      {axis.map(([x1, y1, x2, y2]) => (
        <line
          key={`${x1} ${y1}`}
          className="axis"
          x1={round(x1)}
          y1={round(y1)}
          x2={round(x2)}
          y2={round(y2)}
        />
      ))}
      {bars.map(({ x, y, width: wide, height: tall, series }) => (
        <rect
          key={`${y}`}
          className={`bar series-${series}`}
          x={round(x)}
          y={round(y)}
          width={round(wide)}
          height={round(tall)}
        />
      ))}
      {lines.map(({ points, series }) => (
        <g key={`${series} ${points[0]?.[0]}`} className={`series-${series}`}>
          <polyline className="run" points={points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")} />
          {points.map(([x, y]) => (
            <circle key={x} className="dot" cx={round(x)} cy={round(y)} r={3.2} />
          ))}
        </g>
      ))}
      {labels.map(({ x, y, text, anchor, series }) => (
        <text
          key={`${x} ${y} ${text}`}
          className={series === undefined ? "text" : `text series-${series}`}
          x={round(x)}
          y={round(y)}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
