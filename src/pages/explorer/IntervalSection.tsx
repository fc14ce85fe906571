import { RankIntervals } from "../../ui/rank-intervals/RankIntervals.tsx";
import type { ExplorerProps } from "./props.ts";
import { explorerWords } from "./words.ts";

/** How sure each rank is: a sentence, the chart with its numbers, and how it was worked out. */
export function IntervalSection({ view, lang }: ExplorerProps) {
  const words = explorerWords(lang);
  const { sureness } = view;
  const and = lang === "vi" ? " và " : " and ";
  return (
    <section aria-labelledby="khoang-hang">
      <h2 id="khoang-hang">{words.intervals}</h2>
      {sureness === null ? (
        <p className="notice">
          {words.notComputed} {view.surenessRefused.map((text) => text[lang]).join(" ")}
        </p>
      ) : (
        <>
          <p className="explorer-finding">{words.unsureTitle(sureness.unsure, sureness.units)}.</p>
          <p className="lead">{words.intervalMeans}</p>
          <RankIntervals sureness={sureness} lang={lang} />
          <p className="explorer-small">{words.unsureNote}</p>
          <details className="explorer-how">
            <summary>{words.howTitle}</summary>
            <p>{words.howSure(sureness, sureness.varies.map((text) => text[lang]).join(and))}</p>
            {sureness.reachProved !== null && (
              <p>
                {words.reach(sureness.reachNoise)} {sureness.reachProved ? "" : words.reachUnproved}
              </p>
            )}
          </details>
        </>
      )}
    </section>
  );
}
