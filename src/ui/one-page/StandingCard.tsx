import type { ReactNode } from "react";
import type { StandingView } from "../../contract/cockpit.ts";
import { formatNumber, gapSentence, type Lang } from "../../core/index.ts";
import { ChangeMark } from "../change-mark/ChangeMark.tsx";
import { conflictSentences, plainNotes } from "../conflict-note/ConflictNote.tsx";
import { GroupBadge } from "../group-badge/GroupBadge.tsx";
import { RankCell, ValueCell } from "../rank-table/cells.tsx";
import { type SourceMark, SourceMarks } from "../source-note/SourceNote.tsx";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";
import { PAGE_WORDS } from "./words.ts";

export interface CardProps {
  readonly standing: StandingView;
  readonly marks: ReadonlyMap<string, SourceMark>;
  readonly lang: Lang;
  /** Leads to the explanation of a change; null leaves it out. */
  readonly whyLink: (standing: StandingView) => ReactNode;
  /** Who leads the component that fell most; absent where the reader is not told. */
  readonly leadOf?: (index: string, component: string) => string | null;
}

/** One index: figures in a row, then gaps, what fell most and why, a line each. */
export function StandingCard(props: CardProps) {
  const { standing, marks, lang, whyLink } = props;
  const { figure, short, round } = standing;
  const words = PAGE_WORDS[lang];
  const title = (id: string) => marks.get(id)?.title ?? id;
  const notes = [...conflictSentences(figure, title, lang), ...plainNotes(figure)];
  return (
    <article className="standing" aria-label={short[lang]}>
      <h3 className="standing-title">
        {short[lang]}
        {figure.sources.length > 0 && (
          <>
            {" "}
            <SourceMarks ids={figure.sources} marks={marks} lang={lang} />
          </>
        )}
        {round !== null && (
          <span className="standing-round">
            {words.ownRound}
            {round.illustration && `, ${words.illustration}`}
          </span>
        )}
      </h3>
      <Figures standing={standing} lang={lang} />
      <dl className="standing-facts">
        <Fact name={words.gap}>{gapWords(standing, lang)}</Fact>
        <Fall {...props} />
        {(standing.why.length > 0 || standing.before !== null) && (
          <Fact name={words.why}>
            {standing.why.length === 0 ? words.whyUnknown : standing.why.map((each) => each[lang]).join(" ")}{" "}
            {standing.before !== null && whyLink(standing)}
          </Fact>
        )}
        {standing.losses.length > 0 && (
          <Fact name={words.losses}>
            <ul className="standing-losses">
              {standing.losses.map(({ leaf, label, lost }) => (
                <li key={leaf}>
                  {leaf} {label}: {words.lost(formatNumber(lost, lang, 2))}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {notes.length > 0 && (
        <ul className="standing-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Figures({ standing, lang }: { readonly standing: StandingView; readonly lang: Lang }) {
  const { figure, decimals, usualScale, change } = standing;
  const words = PAGE_WORDS[lang];
  const { region, regionRank } = figure;
  return (
    <dl className="standing-figures">
      <div className="standing-rank">
        <dt>{words.rank}</dt>
        <dd>
          <RankCell figure={figure} lang={lang} />
        </dd>
      </div>
      <div>
        <dt>{words.change}</dt>
        <dd>
          {change === null ? (
            <UnknownMark lang={lang} />
          ) : (
            <>
              <ChangeMark places={change.places} lang={lang} />
              {standing.rankBefore !== null && change.places !== 0 && (
                <span className="standing-from"> {words.from(standing.rankBefore)}</span>
              )}
              {change.computed && (
                <abbr className="computed" title={words.computed}>
                  ᵗ
                </abbr>
              )}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.value}</dt>
        <dd>
          <ValueCell figure={figure} decimals={decimals} usual={usualScale} lang={lang} />
        </dd>
      </div>
      <div>
        <dt>{words.group}</dt>
        <dd>{figure.group === null ? <UnknownMark lang={lang} /> : <GroupBadge group={figure.group} />}</dd>
      </div>
      {region !== null && regionRank !== null && (
        <div className="standing-region">
          <dt className="read-only-text">{words.rank}</dt>
          <dd>{words.regionRank(regionRank, region)}</dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Fall({ standing, lang, leadOf }: CardProps) {
  const words = PAGE_WORDS[lang];
  const { fall, index } = standing;
  if (fall === null) return <Fact name={words.fall}>{words.fallUnknown}</Fact>;
  const lead = leadOf?.(index, fall.component);
  return (
    <Fact name={words.fall}>
      <span className="standing-fall">{withoutHead(fall.sentence[lang])}</span>
      {leadOf !== undefined && (
        <span className="standing-lead">
          {words.lead}: {lead ?? words.leadUnknown}
        </span>
      )}
    </Fact>
  );
}

/** The name of the line says already what its sentence begins with. */
function withoutHead(sentence: string): string {
  return sentence.replace(/^(Mất nhiều nhất ở|Most was lost in) /, "");
}

function gapWords({ toGroup, above }: StandingView, lang: Lang): string {
  return gapSentence(
    {
      toGroup: toGroup.kind === "known" ? { ...toGroup, group: toGroup.group[lang] } : toGroup,
      above: above.kind === "known" ? { ...above, name: above.name[lang] } : above,
    },
    lang,
  );
}
