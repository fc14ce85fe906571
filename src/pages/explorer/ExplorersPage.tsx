import type { ExplorerSubject } from "../../contract/explorer.ts";
import { explorerPath } from "../../contract/explorerAddress.ts";
import type { Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import { Layout, type PageFrame } from "../Layout.tsx";
import { IllustrationMark } from "../rounds/IllustrationMark.tsx";
import { explorerWords } from "./words.ts";

/** What can be explored, and what cannot and why. */
export function ExplorersPage({
  subjects,
  ...frame
}: PageFrame & { readonly subjects: readonly ExplorerSubject[] }) {
  const { lang } = frame;
  const words = explorerWords(lang);
  const kinds = [
    { id: "chi-so", title: words.indices, kind: "published" },
    { id: "dot", title: words.rounds, kind: "round" },
  ] as const;
  return (
    <Layout {...frame} title={words.listTitle} description={words.listDescription} section="explorer">
      <div className="page">
        <h1>{words.listTitle}</h1>
        <p className="lead">{words.listLead}</p>
        {kinds.map(({ id, title, kind }) => {
          const own = subjects.filter((subject) => subject.kind === kind);
          return own.length === 0 ? null : (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <ul className="explorer-list">
                {own.map((subject) => (
                  <Subject key={subject.id} subject={subject} lang={lang} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Layout>
  );
}

function Subject({ subject, lang }: { readonly subject: ExplorerSubject; readonly lang: Lang }) {
  const words = explorerWords(lang);
  const open = subject.periods.filter((period) => period.open);
  const closed = subject.periods.filter((period) => !period.open);
  return (
    <li id={subject.id}>
      <h3>
        {subject.title[lang]} {subject.illustration && <IllustrationMark lang={lang} />}
      </h3>
      {open.length > 0 && (
        <p className="years">
          {open.toReversed().map(({ period, units, reproduces }) => (
            <a
              key={period}
              href={inLanguage(explorerPath(subject.id, { period, percents: {} }), lang)}
              title={`${words.units(units)}${subject.kind === "published" && reproduces === false ? `; ${words.notReproduced}` : ""}`}
            >
              {period}
              <span className="read-only-text">
                {" "}
                {subject.title[lang]}, {words.units(units)}
                {subject.kind === "published" && reproduces === false && `; ${words.notReproduced}`}
              </span>
              {subject.kind === "published" && reproduces === false && <span aria-hidden="true">*</span>}
            </a>
          ))}
        </p>
      )}
      {subject.kind === "published" && open.some(({ reproduces }) => reproduces === false) && (
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
    </li>
  );
}
