import type { MethodComparison, MethodSummary, NodeComparison } from "../../contract/methods.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { NodeChanges, RenumberedHints, WholeChanges } from "../../ui/method-changes/MethodChanges.tsx";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { comparePath, methodPath, methodsPath } from "./addresses.ts";
import { compositeWords } from "./compositeWords.ts";
import { titleOf } from "./MethodsPage.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { methodWords } from "./words.ts";

export const COMPARE_SHOWS = ["changed", "added", "removed", "all"] as const;
export type CompareShow = (typeof COMPARE_SHOWS)[number];

export interface ComparePageProps extends PageFrame {
  readonly methods: readonly MethodSummary[];
  /** `id@version` as chosen; empty where nothing is. */
  readonly before: string;
  readonly after: string;
  readonly show: CompareShow;
  readonly comparison: MethodComparison | "same" | "unknown" | "kinds" | null;
}

/** Two versions of a method side by side: a form to choose from and, once chosen, every difference in words. */
export function ComparePage(props: ComparePageProps) {
  const { methods, before, after, show, comparison, ...frame } = props;
  const { lang } = frame;
  const words = methodWords(lang);
  return (
    <Layout {...frame} title={words.compareTitle} description={words.compareLead} section="methods">
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(methodsPath(), lang)}>{words.title}</a>
        </p>
        <h1>{words.compareTitle}</h1>
        <p className="lead">{words.compareLead}</p>
        <form className="compare-form" action={inLanguage("/bo-tieu-chi/so-sanh", lang)} method="get">
          <VersionBox
            name="truoc"
            label={words.compareBefore}
            chosen={before}
            methods={methods}
            lang={lang}
          />
          <VersionBox name="sau" label={words.compareAfter} chosen={after} methods={methods} lang={lang} />
          <button type="submit">{words.compareDo}</button>
        </form>
        {comparison === "same" && <p className="notice">{words.sameVersion}</p>}
        {comparison === "unknown" && <p className="notice">{words.unknownVersion}</p>}
        {comparison === "kinds" && <p className="notice">{words.otherKind}</p>}
        {comparison !== null && typeof comparison === "object" && (
          <Differences comparison={comparison} show={show} lang={lang} />
        )}
      </div>
    </Layout>
  );
}

interface VersionBoxProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly methods: readonly MethodSummary[];
  readonly lang: Lang;
}

function VersionBox({ name, label, chosen, methods, lang }: VersionBoxProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen} required>
        <option value="">{methodWords(lang).chooseVersion}</option>
        {methods.map((method) => (
          <option key={`${method.id}@${method.version}`} value={`${method.id}@${method.version}`}>
            {`${method.version}: ${titleOf(method, lang)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Differences({
  comparison,
  show,
  lang,
}: {
  comparison: MethodComparison;
  show: CompareShow;
  lang: Lang;
}) {
  const words = methodWords(lang);
  const { kind, before, after, counts, whole, nodes, renumbered } = comparison;
  const number = (value: number): string => formatNumber(value, lang);
  const shown = nodes.filter((node) => belongs(node, show));
  return (
    <>
      <p className="round-facts">
        <Side side={before} lang={lang} />
        <span aria-hidden="true">→</span>
        <Side side={after} lang={lang} />
      </p>
      <p className="unit-headline">
        {kind === "points"
          ? words.summary(counts.added, counts.removed, counts.changed, counts.same)
          : words.compositeSummary(counts.added, counts.removed, counts.changed, counts.same)}{" "}
        {before.max !== after.max && words.sums(number(before.max), number(after.max))}
      </p>
      <RenumberedHints hints={renumbered} lang={lang} />
      <WholeChanges whole={whole} lang={lang} />
      <section aria-labelledby="tieu-chi">
        <h2 id="tieu-chi">{kind === "points" ? words.criteria : compositeWords(lang).parts}</h2>
        <p className="show-choices">
          {COMPARE_SHOWS.map((each) =>
            each === show ? (
              <strong key={each} aria-current="true">
                {words.show[each]}
              </strong>
            ) : (
              <a key={each} href={inLanguage(comparePath(before, after, each), lang)}>
                {words.show[each]}
              </a>
            ),
          )}
        </p>
        <NodeChanges
          nodes={shown}
          measure={kind === "points" ? "points" : "weight"}
          caption={`${words.showing}: ${words.show[show]} (${number(shown.length)})`}
          lang={lang}
        />
      </section>
    </>
  );
}

function Side({ side, lang }: { side: MethodComparison["before"]; lang: Lang }) {
  const words = methodWords(lang);
  return (
    <span>
      <a href={inLanguage(methodPath(side.id, side.version), lang)}>{side.title[lang]}</a>{" "}
      <strong>{`${words.version} ${side.version}`}</strong> <StatusBadge status={side.status} lang={lang} />
    </span>
  );
}

function belongs({ fate }: NodeComparison, show: CompareShow): boolean {
  if (show === "all") return true;
  return show === "changed" ? fate !== "same" : fate === show;
}
