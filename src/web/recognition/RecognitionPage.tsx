import "../look/learning.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RecognitionChoices } from "../../contract/recognition.ts";
import { recognitionQuery } from "../api/recognition.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { dayWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { RECOGNITION } from "../words/recognition.ts";
import { BeginForm } from "./BeginForm.tsx";

/** Lists proposed for commendation, by office; a new one begins upon a published round. */
export function Component() {
  const words = useWords(RECOGNITION);
  const choices = useQuery(recognitionQuery);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={choices} lines={6}>
        {(view) =>
          view.offices.length === 0 ? <Empty title={words.noOffice} /> : <Offices choices={view} />
        }
      </Loaded>
    </div>
  );
}

function Offices({ choices }: { readonly choices: RecognitionChoices }) {
  const words = useWords(RECOGNITION);
  return (
    <div className="stack-wide">
      <section className="stack" aria-labelledby="recognition-lists">
        <h2 id="recognition-lists">{words.lists}</h2>
        {choices.lists.length === 0 ? (
          <Empty title={words.none}>
            <p className="soft">{words.noneHint}</p>
          </Empty>
        ) : (
          choices.lists.map(({ id, title, officeName, state, createdAt }) => (
            <div key={id} className="card stack-tight">
              <div className="row-apart">
                <Link className="strong" to={id}>
                  {title}
                </Link>
                <span className={state === "finished" ? "tag tag-success" : "tag tag-accent"}>
                  {words[state]}
                </span>
              </div>
              <p className="small soft">
                {officeName} · {words.made(dayWords(createdAt))}
              </p>
            </div>
          ))
        )}
      </section>
      {choices.offices.map((office) => (
        <section key={office.unit} className="card stack" aria-label={office.name}>
          <div className="row-apart">
            <h2>{office.name}</h2>
            <Link to={`tieu-chi/${office.unit}`}>{words.rules}</Link>
          </div>
          {office.mayWrite && <BeginForm office={office} />}
        </section>
      ))}
    </div>
  );
}
