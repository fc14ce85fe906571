import type { CompositeMethodView } from "../../contract/methods.ts";
import { METHOD_STATUS_WORDS } from "../../contract/sureness.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { wordsOf } from "../words.ts";
import { comparePath, methodsPath } from "./addresses.ts";
import { BasisList } from "./BasisList.tsx";
import { compositeWords } from "./compositeWords.ts";
import { titleOf } from "./MethodsPage.tsx";
import { PartsTable, SourceWords } from "./PartsTable.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { methodWords } from "./words.ts";

/** One version of a composite index, whole: its parts with weights, the calculation in words, views, groups and sources. */
export function CompositePage({ method, ...frame }: PageFrame & { readonly method: CompositeMethodView }) {
  const { lang } = frame;
  const words = methodWords(lang);
  const own = compositeWords(lang);
  const title = titleOf(method, lang);
  return (
    <Layout
      {...frame}
      title={`${title}, ${words.version} ${method.version}`}
      description={`${title}, ${words.version} ${method.version}: ${METHOD_STATUS_WORDS[method.status][lang]}.`}
      section="methods"
    >
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(methodsPath(), lang)}>{words.title}</a>
        </p>
        <h1>{title}</h1>
        <p className="round-facts">
          <StatusBadge status={method.status} lang={lang} />
          <span>{own.kind}</span>
          <span>
            {words.version} <strong>{method.version}</strong>
          </span>
          <span>
            {own.indicators}: <strong>{formatNumber(method.leaves, lang)}</strong>
          </span>
          {method.max !== null && (
            <span>
              {own.scaleTo} <strong>{formatNumber(method.max, lang)}</strong>
            </span>
          )}
        </p>
        <p className="method-links">
          <a href={inLanguage(comparePath(method), lang)}>{words.compareLink}</a>{" "}
          <a href={`/api/methods/${method.id}/${encodeURIComponent(method.version)}/source.yaml`} download>
            {words.download}
          </a>{" "}
          {method.publishedAs !== null && (
            <>
              <a href={inLanguage(`/chi-so/${method.publishedAs}`, lang)}>{own.published}</a>{" "}
              <a href={inLanguage(`/kham-pha#${method.id}`, lang)}>{wordsOf(lang).explore}</a>
            </>
          )}
        </p>
        {method.note !== null && <p className="notice">{method.note}</p>}
        <section aria-labelledby="chi-tieu">
          <h2 id="chi-tieu">{own.parts}</h2>
          <PartsTable method={method} lang={lang} />
        </section>
        <Recipe method={method} lang={lang} />
        <Views method={method} lang={lang} />
        <Groups method={method} lang={lang} />
        <section aria-labelledby="quy-uoc">
          <h2 id="quy-uoc">{own.rules}</h2>
          <ul className="plain-rules">
            {method.rules.map((rule) => (
              <li key={rule.vi}>{rule[lang]}</li>
            ))}
          </ul>
        </section>
        <BasisList basis={method.basis} lang={lang} />
        <p className="hash-line">
          {words.hash}: <code>{method.sha256}</code>
        </p>
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly method: CompositeMethodView;
  readonly lang: Lang;
}

function Recipe({ method, lang }: PartProps) {
  return (
    <section aria-labelledby="cach-tinh">
      <h2 id="cach-tinh">{compositeWords(lang).recipe}</h2>
      <ol className="plain-rules">
        {method.recipe.map(({ text, note, citation }) => (
          <li key={text.vi}>
            {text[lang]}
            {note !== null && ` ${note}`}
            {citation !== null && (
              <>
                {" "}
                <span className="soft">
                  – <SourceWords source={citation} lang={lang} />
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Views({ method, lang }: PartProps) {
  if (method.views.length === 0) return null;
  const words = compositeWords(lang);
  return (
    <section aria-labelledby="goc-nhin">
      <h2 id="goc-nhin">{words.views}</h2>
      <p>{words.viewsLead}</p>
      <div className="method-views">
        {method.views.map((view) => (
          <table key={view.id} className="criteria">
            <caption>{view.label[lang]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.part}</th>
                <th scope="col" className="number">
                  {words.weight}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.parts.map((part) => (
                <tr key={part.code}>
                  <th scope="row" className={`depth-${Math.min(part.depth, 3)}`}>
                    {part.label[lang]}
                  </th>
                  <td className="number">{part.weight[lang]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

function Groups({ method: { groups }, lang }: PartProps) {
  if (groups === null) return null;
  const words = compositeWords(lang);
  return (
    <section aria-labelledby="nhom">
      <h2 id="nhom">{words.groups}</h2>
      <p>{groups.how[lang]}</p>
      {groups.sets.map(({ year, groups: all }) => (
        <p key={year ?? ""} className="group-set">
          {year !== null && <strong>{`${words.year} ${year}: `}</strong>}
          {all
            .map(({ label, range }) => (range === null ? label[lang] : `${label[lang]} ${range[lang]}`))
            .join("; ")}
          .
        </p>
      ))}
    </section>
  );
}
