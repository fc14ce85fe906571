import type { ExplorerView } from "../../contract/explorer.ts";
import {
  type ExplorerState,
  explorerFilePath,
  explorerPath,
  explorersPath,
} from "../../contract/explorerAddress.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { methodPath } from "../methods/addresses.ts";
import { IllustrationMark } from "../rounds/IllustrationMark.tsx";
import { ChangeSection } from "./ChangeSection.tsx";
import { IntervalSection } from "./IntervalSection.tsx";
import { PairSection } from "./PairSection.tsx";
import type { ExplorerProps } from "./props.ts";
import { RulesSection } from "./RulesSection.tsx";
import { WeightForm } from "./WeightForm.tsx";
import { WeightTable } from "./WeightTable.tsx";
import { explorerWords } from "./words.ts";

interface ExplorerPageProps extends PageFrame {
  readonly view: ExplorerView;
  readonly state: ExplorerState;
  /** Data for the script, as JSON; null where the server alone calculates. */
  readonly handover: string | null;
  readonly scriptHref: string | null;
}

/** One index of one period to be taken apart; complete without script. */
export function ExplorerPage({ view, state, handover, scriptHref, ...frame }: ExplorerPageProps) {
  const { lang } = frame;
  const words = explorerWords(lang);
  const isRound = view.subject.kind === "round";
  const title = isRound
    ? words.roundTitle(view.subject.title[lang])
    : words.title(view.subject.title[lang], view.period);
  const props: ExplorerProps = { view, state, lang };
  const order = view.parts.map(({ code }) => code);
  const api = `/api/explorer/${explorerPath(view.subject.id, state, order).slice("/kham-pha/".length)}`;
  return (
    <Layout
      {...frame}
      title={title}
      description={words.description}
      section="explorer"
      {...(scriptHref === null || handover === null ? {} : { scriptHref })}
    >
      <div className="page explorer">
        <p className="kicker">
          <a href={inLanguage(explorersPath(), lang)}>{words.listTitle}</a>
        </p>
        <h1>{title}</h1>
        <p className="lead">
          {words.lead} <a href={inLanguage(view.officialPath, lang)}>{words.official}</a>.{" "}
          {view.subject.kind === "published" && (
            <a href={inLanguage(methodPathOf(view.method), lang)}>{view.methodTitle[lang]}</a>
          )}
        </p>
        <Periods {...props} />
        {isRound ? (
          <p className="coverage">
            {view.subject.illustration && <IllustrationMark lang={lang} />} {words.roundNote}{" "}
            {words.roundGap(view.check)}
          </p>
        ) : (
          <p className={view.check.reproduces === false ? "notice" : "coverage"}>{words.check(view.check)}</p>
        )}
        <nav className="explorer-contents" aria-label={words.sections}>
          <a href="#trong-so">{words.weights}</a>
          <a href="#khoang-hang">{words.intervals}</a>
          <a href="#so-sanh">{words.pair}</a>
          <a href="#thay-doi">{words.change}</a>
          <a href="#quy-tac">{words.rules}</a>
        </nav>
        <section aria-labelledby="trong-so" {...(handover === null ? {} : { "data-explorer": handover })}>
          <div className="title-row">
            <h2 id="trong-so">{words.weights}</h2>
            <p className="downloads">
              <a
                data-carries="state"
                href={inLanguage(explorerFilePath(view.subject.id, state, order), lang)}
              >
                {words.download}
              </a>
            </p>
          </div>
          <div className="explorer-weights">
            <WeightForm {...props} />
            <WeightTable {...props} />
          </div>
        </section>
        <IntervalSection {...props} />
        <PairSection {...props} />
        <ChangeSection {...props} />
        <RulesSection {...props} />
        <p className="hash-line">
          {view.method}. {words.program(view.codeVersion)}{" "}
          <a data-carries="state" href={api}>
            {words.api}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function methodPathOf(name: string): string {
  const at = name.lastIndexOf("@");
  return methodPath(name.slice(0, at), name.slice(at + 1));
}

/** Years; weights that were chosen go with the reader where the parts are the same. */
function Periods({ view, state, lang }: ExplorerProps) {
  const words = explorerWords(lang);
  const { subject } = view;
  const closed = subject.periods.filter(({ open }) => !open);
  return (
    <>
      {subject.periods.length > 1 && (
        <nav className="years" aria-label={words.periods}>
          {subject.periods
            .filter(({ open }) => open)
            .toReversed()
            .map(({ period, reproduces }) => (
              <a
                key={period}
                href={inLanguage(
                  explorerPath(subject.id, { ...state, period, percents: {}, rules: undefined }),
                  lang,
                )}
                aria-current={period === view.period ? "page" : undefined}
                title={reproduces === false ? words.notReproduced : undefined}
              >
                {period}
                {reproduces === false && <span className="read-only-text"> ({words.notReproduced})</span>}
                {reproduces === false && <span aria-hidden="true">*</span>}
              </a>
            ))}
        </nav>
      )}
      {subject.kind === "published" &&
        subject.periods.some(({ open, reproduces }) => open && reproduces === false) && (
          <p className="explorer-small">* {words.notReproduced}.</p>
        )}
      {closed.length > 0 && (
        <p className="explorer-small">
          {words.closed(
            closed
              .map(({ period }) => period)
              .toReversed()
              .join(", "),
          )}
        </p>
      )}
    </>
  );
}
