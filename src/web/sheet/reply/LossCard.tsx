import { Button, Radio, Textarea } from "@mantine/core";
import type { Loss } from "../../../contract/replies.ts";
import type { LeafView } from "../../../contract/sheets.ts";
import type { SheetAddress } from "../../api/sheet.ts";
import { columnPoints, pointsText } from "../../show/numbers.ts";
import { clockWords, momentWords } from "../../show/times.ts";
import { EXPLAINING } from "../../words/explaining.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { useDraft } from "./useDraft.ts";

interface LossCardProps {
  readonly address: SheetAddress;
  readonly loss: Loss;
  /** The line of the sheet, once it is read; documents are added to it. */
  readonly leaf: LeafView | undefined;
  readonly mark: (leaf: string, dirty: boolean) => void;
  readonly send: () => void;
}

/** One changed score: both points, the reason, what it means for the total, and the unit's one answer. */
export function LossCard({ address, loss, leaf, mark, send }: LossCardProps) {
  const words = useWords(EXPLAINING);
  const { language } = useLanguage();
  const difference = loss.appraised - (loss.self ?? 0);
  const added = loss.evidence.filter(({ supplement }) => supplement);
  return (
    <section className="card stack loss" aria-labelledby={`loss-${loss.leaf}`}>
      <header className="row-apart">
        <h2 id={`loss-${loss.leaf}`}>
          <span className="leaf-code">{loss.leaf}</span> {loss.label}
        </h2>
        <span className={difference < 0 ? "losing strong nowrap" : "strong nowrap"}>
          {difference < 0 ? words.lost : words.gained} {pointsText(Math.abs(difference), language)}
        </span>
      </header>
      <dl className="loss-points">
        <Points label={words.self} points={loss.self} max={loss.max} />
        <Points label={words.appraised} points={loss.appraised} max={loss.max} />
        {loss.second && <Points label={words.secondly} points={loss.second.points} max={loss.max} />}
      </dl>
      <div>
        <p className="small strong">{words.why}</p>
        <p className="written">{loss.reason}</p>
        <p className="faint">{words.by(loss.decidedByName, momentWords(loss.decidedAt, language))}</p>
      </div>
      {loss.second === null && loss.change > 0 && loss.reply?.sent?.agrees !== true && (
        <p className="small soft">{words.inTotal(columnPoints(loss.change, language))}</p>
      )}
      {loss.mayReply ? (
        <ReplyForm address={address} loss={loss} mark={mark} send={send} />
      ) : (
        <SentReply loss={loss} />
      )}
      {loss.mayAttach && leaf ? (
        <EvidenceList leaf={leaf} />
      ) : (
        added.length > 0 && (
          <div className="small">
            <p className="strong">{words.evidence}</p>
            <ul>
              {added.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </div>
        )
      )}
      {loss.second && (
        <div className="note small">
          <p className="strong">{words.secondly}</p>
          <p className="written">{loss.second.reason}</p>
          <p className="faint">{loss.second.decidedByName}</p>
        </div>
      )}
    </section>
  );
}

function Points(props: { readonly label: string; readonly points: number | null; readonly max: number }) {
  const { language } = useLanguage();
  return (
    <div>
      <dt className="small soft">{props.label}</dt>
      <dd>
        {props.points === null ? "–" : pointsText(props.points, language)}
        <span className="soft">/{pointsText(props.max, language)}</span>
      </dd>
    </div>
  );
}

function SentReply({ loss: { reply } }: { readonly loss: Loss }) {
  const words = useWords(EXPLAINING);
  const { language } = useLanguage();
  const sent = reply?.sent;
  if (!sent) return <p className="small soft">{words.notAnswered}</p>;
  return (
    <div className="note note-success small">
      <p className="strong">{sent.agrees ? words.agreedSent : words.short}</p>
      {sent.text !== "" && <p className="written">{sent.text}</p>}
      <p className="faint">{words.sent(sent.byName, momentWords(sent.at, language))}</p>
    </div>
  );
}

function ReplyForm({ address, loss, mark, send }: Omit<LossCardProps, "leaf">) {
  const words = useWords(EXPLAINING);
  const said = useSaid();
  const draft = useDraft(address, loss, mark);
  const { agrees, text, state } = draft;
  return (
    <div className="stack-tight">
      <Radio.Group
        label={words.answer}
        value={agrees ? "agree" : "explain"}
        onChange={(value) => draft.change({ agrees: value === "agree", text })}
      >
        <div className="stack-tight loss-choice">
          <Radio value="explain" label={words.explain} />
          <Radio value="agree" label={words.agree} />
        </div>
      </Radio.Group>
      {!agrees && (
        <Textarea
          id={`reply-${loss.leaf}`}
          label={words.text}
          description={words.textHint}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={8000}
          value={text}
          onChange={(event) => draft.change({ agrees, text: event.currentTarget.value })}
          onBlur={draft.flush}
        />
      )}
      <p className="small" aria-live="polite">
        {state.kind === "saving" && <span className="soft">{words.saving}</span>}
        {state.kind === "saved" && state.at !== null && (
          <span className="save-news">{words.saved(clockWords(state.at))}</span>
        )}
        {state.kind === "refused" && (
          <span className="losing">
            {words.notSaved}: {said(state.words)}
          </span>
        )}
      </p>
      <div className="form-actions">
        <Button
          variant="default"
          aria-label={words.sendLeaf(loss.leaf)}
          onClick={() => {
            draft.flush();
            send();
          }}
        >
          {words.send}
        </Button>
      </div>
    </div>
  );
}
