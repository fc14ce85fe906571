import "../look/learning.css";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { RecognitionFormat, type RecognitionView } from "../../contract/recognition.ts";
import { recognitionFile, recognitionListQuery } from "../api/recognition.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { dateWords, momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RECOGNITION, RECOGNITION_LIST } from "../words/recognition.ts";
import { AddForm } from "./AddForm.tsx";
import { AwardPart } from "./AwardPart.tsx";
import { DisciplinePart } from "./DisciplinePart.tsx";
import { ListActs } from "./ListActs.tsx";

/** One list: by award who is proposed, on what grounds, what speaks against; a person decides. */
export function Component() {
  const { list = "" } = useParams();
  const query = useQuery(recognitionListQuery(list));
  return (
    <div className="page page-narrow">
      <Loaded query={query} lines={8}>
        {(view) => <List view={view} />}
      </Loaded>
    </div>
  );
}

function List({ view }: { readonly view: RecognitionView }) {
  const words = useWords(RECOGNITION_LIST);
  const writes = view.mayWrite && view.state === "draft";
  return (
    <>
      <ListHead view={view} />
      <div className="stack-wide">
        {view.rules.awards.map((award) => (
          <AwardPart key={award.id} view={view} award={award} writes={writes} />
        ))}
        {writes && (
          <details className="card">
            <summary className="strong">{words.add}</summary>
            <AddForm view={view} />
          </details>
        )}
        {(writes || view.discipline.length > 0) && <DisciplinePart view={view} writes={writes} />}
        {view.mayWrite && <ListActs view={view} />}
      </div>
    </>
  );
}

function ListHead({ view }: { readonly view: RecognitionView }) {
  const words = useWords(RECOGNITION_LIST);
  const lists = useWords(RECOGNITION);
  const { language } = useLanguage();
  const count = (standing: string) => view.candidates.filter((each) => each.standing === standing).length;
  const [proposed, open, out] = [count("proposed") + view.entries.length, count("open"), count("left-out")];
  return (
    <PageTitle title={view.title} crumbs={[{ label: lists.title, to: "/khen-thuong" }]}>
      <div className="row small">
        <span className={view.state === "finished" ? "tag tag-success" : "tag tag-accent"}>
          {lists[view.state]}
        </span>
        <span>{words.proposed(proposed)}</span>
        {open > 0 && <span className="tag tag-warning">{words.open(open)}</span>}
        {out > 0 && <span className="soft">{words.leftOut(out)}</span>}
      </div>
      <p className="small soft">
        {view.officeName}.{" "}
        {words.facts(view.round.title, dateWords(view.tasksFrom), dateWords(view.tasksUntil))}{" "}
        {view.round.edition > 1 && words.edition(view.round.edition)}{" "}
        {view.illustration && words.illustration}
      </p>
      {view.outdated && <p className="note note-warning">{words.outdated}</p>}
      {view.finished !== null && (
        <p className="small">
          {words.finishedBy(view.finished.byName, momentWords(view.finished.at, language))}
        </p>
      )}
      {view.finished === null && view.reopenedReason !== "" && (
        <p className="small">{words.reopened(view.reopenedReason)}</p>
      )}
      <div className="row">
        <span className="small">{words.print}:</span>
        {RecognitionFormat.options.map((format) => (
          <Button
            key={format}
            component="a"
            href={recognitionFile(view.id, format)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`${words.print}, ${format.toUpperCase()}`}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </PageTitle>
  );
}
