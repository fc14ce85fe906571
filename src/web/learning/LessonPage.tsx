import "../look/learning.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { LeafLesson, LearnedUnit, SharedDocument } from "../../contract/learning.ts";
import { lessonQuery, sharedFile } from "../api/learning.ts";
import { Loaded } from "../parts/states.tsx";
import { useRound } from "../rounds/RoundFrame.tsx";
import { aboutPoints, pointsText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LEARNING } from "../words/learning.ts";
import { Gains } from "./Gains.tsx";
import { ShareForm } from "./ShareForm.tsx";

/** One leaf of a published round: who met it and how, what the reader's own unit shares, what came of it since. */
export function Component() {
  const round = useRound();
  const { leaf = "" } = useParams();
  const lesson = useQuery(lessonQuery(round.id, leaf));
  return (
    <Loaded query={lesson} lines={8}>
      {(view) => <Lesson round={round.id} lesson={view} />}
    </Loaded>
  );
}

interface LessonProps {
  readonly round: string;
  readonly lesson: LeafLesson;
}

function Lesson({ round, lesson }: LessonProps) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const { code, label, field, max, losing, units, lost, guidance, unitsAt, own } = lesson;
  const best = unitsAt.filter((unit) => unit.best);
  const telling = best.filter(
    ({ shared, reason, explanation }) => shared !== null || reason + explanation !== "",
  );
  const silent = best.filter((unit) => !telling.includes(unit)).map(({ name }) => name);
  const others = unitsAt.filter((unit) => !unit.best);
  return (
    <div className="stack-wide">
      <header className="stack-tight">
        <Link to=".." relative="path">
          ← {words.back}
        </Link>
        <h2>
          {code} {label}
        </h2>
        <p className="soft">
          {field} · {words.points}: {pointsText(max, language)} ·{" "}
          {words.summary(losing, units, aboutPoints(lost, language))}
        </p>
        {guidance !== "" && (
          <details>
            <summary>{words.guidance}</summary>
            <p className="practice-words measure">{guidance}</p>
          </details>
        )}
      </header>
      <section className="card" aria-labelledby="lesson-best">
        <h3 id="lesson-best">{words.best}</h3>
        {best.length === 0 && <p className="soft">{words.bestNone}</p>}
        {telling.map((unit) => (
          <Practice key={unit.unit} round={round} leaf={code} max={max} unit={unit} />
        ))}
        {silent.length > 0 && <p className="practice">{words.silent(silent.join(", "))}</p>}
        {others.length > 0 && (
          <details className="practice">
            <summary>{words.others(others.length)}</summary>
            {others.map((unit) => (
              <Practice key={unit.unit} round={round} leaf={code} max={max} unit={unit} />
            ))}
          </details>
        )}
      </section>
      {own.map((share) => (
        <ShareForm key={`${share.unit}/${share.version}`} round={round} leaf={code} share={share} />
      ))}
      <Gains after={lesson.after} max={max} />
    </div>
  );
}

interface PracticeProps {
  readonly round: string;
  readonly leaf: string;
  readonly max: number;
  readonly unit: LearnedUnit;
}

function Practice({ round, leaf, max, unit }: PracticeProps) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const { name, points, reason, explanation, shared } = unit;
  const earned =
    points === null ? words.notApplicable : `${pointsText(points, language)}/${pointsText(max, language)}`;
  return (
    <article className="practice" aria-label={name}>
      <div className="row-apart">
        <span className="strong">{name}</span>
        <span className="number">{earned}</span>
      </div>
      {reason !== "" && (
        <p className="small">
          <span className="soft">{words.reason}:</span> {reason}
        </p>
      )}
      {explanation !== "" && (
        <p className="small">
          <span className="soft">{words.explanation}:</span> {explanation}
        </p>
      )}
      {shared === null ? (
        <p className="small soft">{words.notShared}</p>
      ) : (
        <>
          {shared.words !== "" && (
            <p className="practice-words">
              <span className="soft">{words.howTo}:</span> {shared.words}
            </p>
          )}
          {shared.documents.length > 0 && (
            <ul aria-label={words.documents}>
              {shared.documents.map((document) => (
                <li key={document.evidence}>
                  <DocumentLine
                    document={document}
                    address={sharedFile(round, leaf, unit.unit, document.evidence)}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </article>
  );
}

function DocumentLine({
  document,
  address,
}: {
  readonly document: SharedDocument;
  readonly address: string;
}) {
  const words = useWords(LEARNING);
  const { title, documentNumber, documentDate, page, link, file } = document;
  const target = file === null ? link : address;
  return (
    <>
      {target === null ? (
        title
      ) : (
        <a href={target} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}{" "}
      <span className="small soft">
        {[
          documentNumber,
          documentDate === null ? "" : words.of(dateWords(documentDate)),
          page === "" ? "" : words.page(page),
        ]
          .filter((part) => part !== "")
          .join(", ")}
      </span>
    </>
  );
}
