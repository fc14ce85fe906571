import { useEffect, useRef } from "react";
import { ApiError, OfflineError } from "../api/client.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** One thing to mend: the id of its box and what to type. Without a box it is a sentence only. */
export interface FormFault {
  readonly field: string;
  readonly text: string;
}

/** Stands above a form that was refused, takes the focus, and links each fault to its box. */
export function ErrorSummary({ faults }: { readonly faults: readonly FormFault[] }) {
  const words = useWords(SHELL);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.errorSummary}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field}${fault.text}`}>
            {fault.field === "" ? fault.text : <FaultLink fault={fault} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultLink({ fault }: { readonly fault: FormFault }) {
  return (
    <a
      href={`#${fault.field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(fault.field)?.focus();
      }}
    >
      {fault.text}
    </a>
  );
}

/** The fault that belongs to one box, in the form that Mantine's inputs take. */
export function faultOf(faults: readonly FormFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text;
}

/** Turns any refusal into faults; the server's paths become ids of boxes where the form knows them. */
export function useRefusal(): (
  error: unknown,
  boxes?: Readonly<Record<string, string>>,
) => readonly FormFault[] {
  const said = useSaid();
  const words = useWords(SHELL);
  return (error, boxes = {}) => {
    if (error instanceof OfflineError)
      return [{ field: "", text: `${words.offlineTitle}. ${words.offlineText}` }];
    if (!(error instanceof ApiError)) return [{ field: "", text: words.brokenTitle }];
    const listed = (error.body.faults ?? []).map((fault) => ({
      field: boxes[fault.path] ?? "",
      text: said(fault),
    }));
    return listed.length > 0 ? listed : [{ field: "", text: said(error.body) }];
  };
}
