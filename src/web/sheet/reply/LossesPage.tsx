import "../../look/sheet.css";
import "../../look/explaining.css";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useParams } from "react-router";
import type { Loss, LossesView } from "../../../contract/replies.ts";
import { lossesQuery, sendReplies } from "../../api/replies.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../../parts/ErrorSummary.tsx";
import { Deadline } from "../../parts/figures.tsx";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { columnPoints, pointsText } from "../../show/numbers.ts";
import { EXPLAINING } from "../../words/explaining.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { STAGE } from "../../words/rounds.ts";
import { SHELL } from "../../words/shell.ts";
import { AddressContext } from "../address.ts";
import { LossCard } from "./LossCard.tsx";

/** What a unit lost in the first appraisal, largest first, with the place to answer each once. */
export function Component() {
  const { round = "", unit = "" } = useParams();
  const address = useMemo(() => ({ round, unit }), [round, unit]);
  const losses = useQuery(lossesQuery(address));
  return (
    <AddressContext value={address}>
      <div className="page page-narrow">
        <Loaded query={losses} lines={6}>
          {(view) => <Losses address={address} view={view} />}
        </Loaded>
      </div>
    </AddressContext>
  );
}

function Losses({ address, view }: { readonly address: SheetAddress; readonly view: LossesView }) {
  const words = useWords(EXPLAINING);
  const shell = useWords(SHELL);
  const stages = useWords(STAGE);
  const sent = view.losses.filter(({ reply }) => reply?.sent).length;
  const open = view.losses.some(({ mayReply }) => mayReply);
  return (
    <>
      <PageTitle
        title={words.title(view.unit.name)}
        crumbs={[
          { label: shell.home, to: "/" },
          { label: view.round, to: `/dot/${address.round}` },
          { label: words.sheet, to: `/dot/${address.round}/phieu/${address.unit}` },
        ]}
      >
        <div className="row small">
          <span className="tag tag-accent">{stages[view.stage]}</span>
          {view.deadline && <Deadline at={view.deadline} />}
          {view.losses.length > 0 && <span className="soft">{words.written(sent, view.losses.length)}</span>}
        </div>
        {view.losses.length > 0 && <p className="soft measure">{words.lead}</p>}
      </PageTitle>
      <div className="stack">
        {view.judged > 0 && <Totals view={view} />}
        {view.losses.length === 0 ? (
          <Empty title={view.judged === 0 ? words.notJudged : words.none(view.judged)} />
        ) : (
          <>
            {!open && sent < view.losses.length && <p className="note small">{words.closed}</p>}
            <LossList address={address} view={view} />
          </>
        )}
      </div>
    </>
  );
}

function Totals({ view }: { readonly view: LossesView }) {
  const words = useWords(EXPLAINING);
  const { language } = useLanguage();
  const figures: readonly (readonly [string, number])[] = [
    [words.selfTotal, view.selfTotal],
    [words.appraisedTotal, view.appraisedTotal],
    ...(view.possibleTotal > view.appraisedTotal ? [[words.possibleTotal, view.possibleTotal] as const] : []),
  ];
  return (
    <div className="card stack-tight">
      <dl className="totals">
        {figures.map(([label, points]) => (
          <div key={label}>
            <dt className="small soft">{label}</dt>
            <dd>
              {columnPoints(points, language)} <span className="faint">{words.provisional}</span>
            </dd>
          </div>
        ))}
      </dl>
      {view.unjudged > 0 && <p className="small soft">{words.unjudged(view.unjudged)}</p>}
    </div>
  );
}

/** Written and not sent yet. */
function isReady({ reply, mayReply }: Loss): boolean {
  return mayReply && reply !== null && (reply.agrees || reply.text.trim() !== "");
}

function LossList({ address, view }: { readonly address: SheetAddress; readonly view: LossesView }) {
  const words = useWords(EXPLAINING);
  const sheet = useQuery(sheetQuery(address));
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState<readonly string[]>([]);
  const leaves = new Map(sheet.data?.leaves.map((leaf) => [leaf.code, leaf]));
  const ready = view.losses.filter(isReady).map(({ leaf }) => leaf);
  const mark = (leaf: string, dirty: boolean) =>
    setUnsaved((old) => {
      const next = new Set(old);
      if (dirty) next.add(leaf);
      else next.delete(leaf);
      return next;
    });
  return (
    <>
      {view.losses.map((loss) => (
        <LossCard
          key={loss.leaf}
          address={address}
          loss={loss}
          leaf={leaves.get(loss.leaf)}
          mark={mark}
          send={() => setSending([loss.leaf])}
        />
      ))}
      {ready.length > 1 && (
        <div className="form-actions">
          <Button onClick={() => setSending(ready)}>{words.sendAll(ready.length)}</Button>
        </div>
      )}
      <SendDialog
        address={address}
        view={view}
        leaves={sending}
        unsaved={unsaved}
        close={() => setSending([])}
      />
    </>
  );
}

interface SendDialogProps {
  readonly address: SheetAddress;
  readonly view: LossesView;
  readonly leaves: readonly string[];
  readonly unsaved: ReadonlySet<string>;
  readonly close: () => void;
}

/** Said once more before it is final; waits for drafts that are still being saved. */
function SendDialog({ address, view, leaves, unsaved, close }: SendDialogProps) {
  const words = useWords(EXPLAINING);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const client = useQueryClient();
  const { language } = useLanguage();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const chosen = view.losses.filter(({ leaf }) => leaves.includes(leaf));
  const waiting = leaves.some((leaf) => unsaved.has(leaf));
  const done = () => {
    setFaults([]);
    close();
  };
  const send = useMutation({
    mutationFn: () =>
      sendReplies(address, {
        replies: chosen.map(({ leaf, reply }) => ({ leaf, version: reply?.version ?? 0 })),
      }),
    onSuccess: (sent) => {
      announce(words.sentNews(sent.leaves.length));
      done();
    },
    onError: (error) => setFaults(refusal(error)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: lossesQuery(address).queryKey });
      void client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
    },
  });
  const empty = chosen.filter((loss) => !isReady(loss));
  return (
    <Dialog
      opened={leaves.length > 0}
      onClose={done}
      title={<span className="strong">{words.sendTitle}</span>}
    >
      <div className="stack">
        <ErrorSummary
          faults={
            faults.length > 0 || waiting
              ? faults
              : empty.map(({ leaf }) => ({ field: "", text: words.textFault(leaf) }))
          }
        />
        <p>{words.sendText(leaves.join("; "))}</p>
        <ul className="small">
          {chosen.map(({ leaf, reply, change }) => (
            <li key={leaf}>
              {leaf}: {reply?.agrees ? words.agree : words.inTotal(pointsText(change, language))}
            </li>
          ))}
        </ul>
        <div className="form-actions">
          <Button
            loading={send.isPending || waiting}
            disabled={empty.length > 0}
            onClick={() => send.mutate()}
          >
            {words.send}
          </Button>
          <Button variant="default" onClick={done}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
