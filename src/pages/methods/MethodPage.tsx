import type { MethodView } from "../../contract/methods.ts";
import { METHOD_STATUS_WORDS } from "../../contract/sureness.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { comparePath, methodsPath } from "./addresses.ts";
import { BasisList } from "./BasisList.tsx";
import { CriteriaTable } from "./CriteriaTable.tsx";
import { titleOf } from "./MethodsPage.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { methodWords } from "./words.ts";

/** One version, whole: what it rests on, how points become ranks, and every criterion with its way of scoring and source. */
export function MethodPage({ method, ...frame }: PageFrame & { method: MethodView }) {
  const { lang } = frame;
  const words = methodWords(lang);
  const title = titleOf(method, lang);
  const description = `${title}, ${words.version} ${method.version}: ${METHOD_STATUS_WORDS[method.status][lang]}.`;
  return (
    <Layout
      {...frame}
      title={`${title}, ${words.version} ${method.version}`}
      description={description}
      section="methods"
    >
      <div className="page">
        <p className="kicker">
          <a href={inLanguage(methodsPath(), lang)}>{words.title}</a>
        </p>
        <h1>{title}</h1>
        <p className="round-facts">
          <StatusBadge status={method.status} lang={lang} />
          <span>
            {words.version} <strong>{method.version}</strong>
          </span>
          <span>
            {words.columnLeaves}: <strong>{formatNumber(method.leaves, lang)}</strong>
          </span>
          <span>
            {words.columnMax}: <strong>{formatNumber(method.max, lang)}</strong>
          </span>
        </p>
        <p className="method-links">
          <a href={inLanguage(comparePath(method), lang)}>{words.compareLink}</a>{" "}
          <a href={`/api/methods/${method.id}/${encodeURIComponent(method.version)}/source.yaml`} download>
            {words.download}
          </a>
        </p>
        {method.note !== null && <p className="notice">{method.note}</p>}
        <section aria-labelledby="tieu-chi">
          <h2 id="tieu-chi">{words.criteria}</h2>
          <CriteriaTable nodes={method.nodes} lang={lang} />
        </section>
        <Groups method={method} lang={lang} />
        <section aria-labelledby="cach-tinh">
          <h2 id="cach-tinh">{words.rules}</h2>
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

function Groups({ method, lang }: { method: MethodView; lang: Lang }) {
  if (method.groups.length === 0) return null;
  const words = methodWords(lang);
  return (
    <section aria-labelledby="nhom">
      <h2 id="nhom">{words.groups}</h2>
      <ul className="plain-rules">
        {method.groups.map((group) => (
          <li key={group.id}>
            <strong>{group.label}</strong>: {group.range}
          </li>
        ))}
      </ul>
    </section>
  );
}
