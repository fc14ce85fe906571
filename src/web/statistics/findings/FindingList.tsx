import "../../look/findings.css";
import { Link } from "react-router";
import type { FindingSeverity, SoundnessFinding, SoundnessPart } from "../../../contract/soundness.ts";
import { FINDING_KIND, FINDINGS } from "../../words/findings.ts";
import { useSaid, useWords } from "../../words/language.tsx";

/** So many of one kind stand open; more are folded under their heading. */
const OPEN = 3;

interface FindingListProps {
  readonly findings: readonly SoundnessFinding[];
  /** Where a part can be opened; without it, or where it gives nothing, parts are not linked. */
  readonly linkTo?: ((part: SoundnessPart) => string | undefined) | undefined;
}

/** What an audit found, worst first; several of one kind are folded under one heading. */
export function FindingList({ findings, linkTo }: FindingListProps) {
  const words = useWords(FINDINGS);
  if (findings.length === 0) return <p className="finding-none">✓ {words.none}</p>;
  const of = (severity: FindingSeverity) => findings.filter((finding) => finding.severity === severity);
  const sections = [
    { severity: "error", title: words.errors, lead: words.errorLead },
    { severity: "warning", title: words.warnings, lead: words.warningLead },
    { severity: "note", title: words.notes, lead: words.noteLead },
  ] as const;
  return (
    <div className="stack">
      <p className="strong">{words.summary(of("error").length, of("warning").length, of("note").length)}</p>
      {sections.map(({ severity, title, lead }) => {
        const list = of(severity);
        if (list.length === 0) return null;
        return (
          <section key={severity} className={`findings findings-${severity}`} aria-label={title(list.length)}>
            <h3>{title(list.length)}</h3>
            <p className="small soft">{lead}</p>
            {byKind(list).map((kind) => (
              <Kind key={kind[0]?.code} list={kind} linkTo={linkTo} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function byKind(findings: readonly SoundnessFinding[]): readonly (readonly SoundnessFinding[])[] {
  const kinds = new Map<string, SoundnessFinding[]>();
  for (const finding of findings) {
    const known = kinds.get(finding.code);
    if (known) known.push(finding);
    else kinds.set(finding.code, [finding]);
  }
  return [...kinds.values()];
}

interface KindProps {
  readonly list: readonly SoundnessFinding[];
  readonly linkTo: FindingListProps["linkTo"];
}

function Kind({ list, linkTo }: KindProps) {
  const kinds: Readonly<Record<string, string>> = useWords(FINDING_KIND);
  const code = list[0]?.code ?? "";
  return (
    <details className="finding-kind" open={list.length <= OPEN}>
      <summary>
        <span className="strong">{kinds[code] ?? code}</span> <span className="tag">{list.length}</span>
      </summary>
      <ul className="finding-lines">
        {list.map((finding) => (
          <Line
            key={`${finding.en} ${finding.block?.vi ?? ""} ${finding.parts.map((part) => part.line).join()}`}
            finding={finding}
            linkTo={linkTo}
          />
        ))}
      </ul>
    </details>
  );
}

function Line({
  finding,
  linkTo,
}: {
  readonly finding: SoundnessFinding;
  readonly linkTo: KindProps["linkTo"];
}) {
  const words = useWords(FINDINGS);
  const said = useSaid();
  const links = finding.parts.flatMap((part) => {
    const to = linkTo?.(part);
    return to === undefined ? [] : [{ part, to }];
  });
  return (
    <li className="finding">
      {finding.block && <span className="tag">{words.onlyFor(said(finding.block))}</span>} {said(finding)}
      {links.map(({ part, to }) => (
        <span key={part.code} className="small">
          {" "}
          <Link to={to} aria-label={`${words.open}: ${part.code} ${said(part.label)}`}>
            {finding.code === "faulty-text" ? said(part.label) : `${words.open} ${part.code}`}
          </Link>
        </span>
      ))}
    </li>
  );
}
