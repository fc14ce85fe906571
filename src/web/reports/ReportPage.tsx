import "../look/reports.css";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams, useSearchParams } from "react-router";
import type { ReportView } from "../../contract/reports.ts";
import { reportFile, reportQuery } from "../api/reports.ts";
import { ConsultationPart } from "../consultation/ConsultationPart.tsx";
import { FileButton } from "../exchange/FileButton.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { PaperLanguage } from "../parts/PaperLanguage.tsx";
import { Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { REPORT, REPORT_STATE, REPORTS } from "../words/reports.ts";
import { AnnexTable } from "./AnnexTable.tsx";
import { IssueForm, ReturnForm } from "./acts.tsx";
import { ParagraphPart } from "./ParagraphPart.tsx";

/** One report: text beside figures, annexes, comments, issue. */
export function Component() {
  const { report = "" } = useParams();
  const view = useQuery(reportQuery(report));
  return (
    <div className="page">
      <Loaded query={view} lines={10}>
        {(shown) => <Report view={shown} />}
      </Loaded>
    </div>
  );
}

const PARTS = ["loi-van", "phu-luc", "gop-y"] as const;

function Report({ view }: { readonly view: ReportView }) {
  const words = useWords(REPORTS);
  const own = useWords(REPORT);
  const said = useSaid();
  const [params, setParams] = useSearchParams();
  // Notices about comments lead to an address of their own.
  const standing = useLocation().pathname.endsWith("/gop-y") ? "gop-y" : "loi-van";
  const part = PARTS.find((each) => each === params.get("phan")) ?? standing;
  const names = { "loi-van": own.text, "phu-luc": own.annexes, "gop-y": own.comments };
  return (
    <>
      <PageTitle title={view.title} crumbs={[{ label: words.title, to: "/bao-cao" }]}>
        <Standing view={view} />
      </PageTitle>
      <div className="stack-wide">
        <PaperLanguage />
        {view.returned && <p className="note note-warning">{words.returnedLine(view.returned.reason)}</p>}
        {view.warnings.map((warning) => (
          <p key={warning.vi} className="note note-warning">
            {said(warning)}
          </p>
        ))}
        <Files view={view} />
        <nav className="row" aria-label={view.title}>
          {PARTS.map((each) => (
            <Button
              key={each}
              variant={each === part ? "filled" : "default"}
              aria-current={each === part ? "page" : undefined}
              onClick={() => setParams({ phan: each }, { replace: true, preventScrollReset: true })}
            >
              {names[each]}
            </Button>
          ))}
        </nav>
        {part === "loi-van" &&
          view.paragraphs.map((paragraph) => (
            <ParagraphPart
              key={paragraph.id}
              report={view.id}
              paragraph={paragraph}
              mayWrite={view.allowed.includes("report.write")}
            />
          ))}
        {part === "phu-luc" && view.allowed.includes("report.write") && (
          <FileButton base={`/reports/${view.id}/exchange/report-figures`} />
        )}
        {part === "phu-luc" &&
          view.annexes.map((annex) => <AnnexTable key={annex.id} view={view} annex={annex} />)}
        {part === "gop-y" && <ConsultationPart base={`/reports/${view.id}`} />}
        {view.allowed.includes("report.issue") && <IssueForm view={view} />}
        {view.allowed.includes("report.return") && <ReturnForm view={view} />}
      </div>
    </>
  );
}

function Standing({ view }: { readonly view: ReportView }) {
  const words = useWords(REPORTS);
  const own = useWords(REPORT);
  const states = useWords(REPORT_STATE);
  const { state, number, issuedOn, cutOff, due, late, outline } = view;
  return (
    <div className="stack-tight">
      <p className="row">
        <span className={state === "issued" ? "tag tag-success" : "tag"}>{states[state]}</span>
        {late && <span className="tag tag-danger">{words.late}</span>}
        {view.provisional && <span className="tag tag-warning">{words.provisional}</span>}
        <span className="soft">
          {view.officeName} · {view.unitName} ·{" "}
          {number !== null && issuedOn !== null
            ? words.issuedLine(number, dateWords(issuedOn))
            : words.cutOff(dateWords(cutOff))}
          {number === null && due !== null ? ` · ${words.dueBy(dateWords(due))}` : ""}
        </span>
      </p>
      <p className="small soft">
        {outline.composed ? own.outline(outline.title) : outline.title}{" "}
        {own.period(outline.act, outline.confidence)} {view.illustration && own.illustration}
      </p>
    </div>
  );
}

function Files({ view }: { readonly view: ReportView }) {
  const own = useWords(REPORT);
  return (
    <div className="row">
      {(["docx", "pdf", "xlsx"] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={reportFile(view.id, format)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`${own.files}, ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
